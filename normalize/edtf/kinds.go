package edtf

// kind is the kind of a token, and the class of a word in words_*.csv.
type kind uint8

const (
	kEnd kind = iota
	kBad      // a word or sign no date has
	kNum
	kDash
	kSlash
	kDot
	kComma
	kTilde
	kMonth
	kWeekday
	kSeason
	kPart    // early, mid, late; value 4 and up: end of
	kCirca   // c.; value 1: about, which prose also says of counts
	kTo      // value 1: may also stand in front ("until 2015")
	kAnd     // and, &
	kFrom    // from; value 1: also of (del)
	kBetween // between
	kBefore  // before, by; value 1: also first (prima metà)
	kAfter   // after, since
	kIn      // in, on: in front, and of no weight
	kUp      // up, prior: before "to" they are "before"
	kOf      // value 1: may also stand in front (de 3 a 5)
	kThe
	kOrdinal // first to fourth; 5 is last
	kQuarter // the word; a value is Q1 to Q4
	kHalf    // the word; a value is H1 or H2
	kWeek
	kPresent
	kOnward
	kClock // CET, pm: after a time of day
	kUnit  // tonnes: makes a number of a year
	kCount // people: makes a number of a year unless "in" stands before it
	kLabel // Resolution, Article: what follows is its number
	kAbout // over, nearly: what follows is a count
	kSize  // sample, total: "a sample of 2000"
	// The classes from here on are read in cells, never in running text.
	kPass      // a word of no weight, also behind: arası
	kPublished // released, published
	kPartAfter // early, mid, late that stand behind the month: başı, 下旬
	kSuffix    // of an ordinal number: 1er
	kYearSign  // 年, godine: behind a year; value 1: three digits before it count from 1911; 2: a day may follow
	kMonthSign // 月: makes a month of a number
	kDaySign   // 日: makes a day of a number
	kFortnight // half a month by its days: quinzena
	kWeekNo    // KW: a week that its number tells; value 1: only in a page of its language
	kRoman     // VI: a month, in capitals behind a day
	kEra       // 民國: the year behind counts from 1911
	kWeekSign  // 五: a weekday, alone in brackets
	kDiffers   // means one thing in one language and another in another
)

var classes = map[string]kind{
	"month": kMonth, "month-short": kMonth, "weekday": kWeekday, "season": kSeason,
	"part": kPart, "circa": kCirca, "to": kTo, "and": kAnd, "from": kFrom,
	"between": kBetween, "before": kBefore, "after": kAfter, "in": kIn, "up": kUp,
	"of": kOf, "the": kThe, "ordinal": kOrdinal, "quarter": kQuarter, "half": kHalf,
	"week": kWeek, "present": kPresent, "onward": kOnward, "clock": kClock,
	"unit": kUnit, "count": kCount, "label": kLabel, "about": kAbout, "size": kSize,
	"pass": kPass, "published": kPublished, "part-after": kPartAfter, "ordinal-suffix": kSuffix,
	"year-sign": kYearSign, "month-sign": kMonthSign, "day-sign": kDaySign,
	"fortnight": kFortnight, "week-number": kWeekNo, "month-roman": kRoman, "era": kEra, "weekday-sign": kWeekSign,
}

// marks stand before the keys of words of these kinds, which would otherwise be
// taken for words of the same letters: i is "and" in Polish, I is January.
var marks = map[kind]string{kSuffix: "#", kRoman: "@", kWeekSign: "("}
