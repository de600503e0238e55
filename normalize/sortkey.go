package normalize

import "strconv"

// DayOfSortKey finds the day in a sort key, 2018-07-11, or 000000002018-07-11-0000 as
// the template dts writes it: one from 1800 to 2099 that stands at the
// beginning, behind anything but a digit, or behind a zero; "" where there is
// none.
func DayOfSortKey(key string) string {
	const length = len("2018-07-11")
	digit := func(i int) bool { return '0' <= key[i] && key[i] <= '9' }
	for i := 0; i+length <= len(key); i++ {
		if i > 0 && digit(i-1) && key[i-1] != '0' || key[i+4] != '-' || key[i+7] != '-' {
			continue
		}
		century := key[i : i+2]
		if (century == "18" || century == "19" || century == "20") && digit(i+2) && digit(i+3) &&
			(key[i+5] == '0' || key[i+5] == '1') && digit(i+6) && '0' <= key[i+8] && key[i+8] <= '3' && digit(i+9) {
			return key[i : i+length]
		}
	}
	return ""
}

// yearOfSortKey is the year of a sort key whose day is the last one of a date
// without a year, or not long before it; 0 of any other. days are those of the
// last day, 31 a month.
func yearOfSortKey(key string, days int) int {
	day := DayOfSortKey(key)
	if day == "" {
		return 0
	}
	month, _ := strconv.Atoi(day[5:7])
	n, _ := strconv.Atoi(day[8:])
	if before := days - month*31 - n; before < 0 || before > 31 {
		return 0
	}
	return year(day[:4])
}
