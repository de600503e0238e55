// Package edtf reads dates and date ranges as people write them in
// opinion-poll tables and in encyclopedia prose, and states them in the
// Extended Date/Time Format.
//
// The format followed is EDTF as in ISO 8601-2:2019, level 0 and, of level 1,
// the approximate mark (~), the open interval (..) and the seasons (21 to 24).
// Days are proleptic Gregorian. The package never looks at the clock: a year
// that is neither written nor handed down in a [Context] stays unknown.
//
// How doubtful forms are read:
//
//   - 03/04/2015 and 03-04-2015 are [Ambiguous] until [Context.Order] or the
//     other end of the range decides; 03.04.2015 is 3 April.
//   - 2006-12 is the month (ISO 8601); with a longer dash 2008–09 is 2008 to
//     2009; 2008/09 can be either and is [Ambiguous]. In prose, [Find] takes both
//     2008/09 and 2008-09, two years in a row, as the years.
//   - Two-digit years are read after an apostrophe ('15), in dotted or slashed
//     numeric dates (14.12.06) and in 15-Oct-15: 00 to 69 are 2000 to 2069,
//     70 to 99 are 1970 to 1999.
//   - 28 Dec – 3 Jan 2016 starts in 2015. When the year is handed down, it is
//     the year of the end.
//   - Seasons are the northern meteorological ones: spring is March to May,
//     and the winter of 2015 is December 2015 to February 2016.
//   - "before", "until" and "by" give ../X, "after", "since" and "from" give
//     X/.., and X itself counts as covered in both.
//   - An approximate range has the mark on both ends: 2013-05~/2013-06~.
//   - Several single days (12, 14 and 16 October) give one interval, from the
//     first to the last.
//   - 5 May 14 is of 2014 where nothing follows it; May 14 is the 14th.
//   - 28.06–02.07 and 06.–08.05 need a year handed down, and two digits
//     everywhere, to be dates and not shares; 28.12. is a date by its dots. In
//     2–5/10/2019 the day is first.
//   - A language may have one order only: in Chinese 10/3–10/5, 12-12－12-14 and
//     12.29–12.30 are month and day, in Swedish 19/4 2022 is day and month.
//   - 108年 of three digits, or behind 民國, counts from 1911.
//   - Q1 2020 is its three months, stated in months. A week of a month is the
//     month, approximately; a half of one told by its days (quinzena) is those up
//     to the 15th, or the others. A numbered week is that of ISO 8601. The week
//     beginning or ending on a day is its seven days. The week "of" a Monday
//     begins there; of any other day it is [Ambiguous].
//   - "Released 5 May 2019" is that day; [Reader.IsPublication] tells it apart.
//
// The words of the grammar stand in words_*.csv, one file a language; the
// language of the page is [Context.Language]. [Find] reads English only.
package edtf
