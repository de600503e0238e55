package normalize

import (
	"regexp"
	"strconv"
	"strings"
)

var yearInHeading = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

// yearOfHeading is the year the innermost heading names, 0 where it names none
// or several.
func yearOfHeading(path string) int {
	if i := strings.LastIndex(path, " > "); i >= 0 {
		path = path[i+len(" > "):]
	}
	years := yearInHeading.FindAllString(path, -1)
	if len(years) != 1 {
		return 0
	}
	year, _ := strconv.Atoi(years[0])
	return year
}
