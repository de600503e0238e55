package prose

import (
	_ "embed"
	"encoding/csv"
	"maps"
	"slices"
	"strings"
	"sync"

	"pollard/normalize/wordmap"
)

var (
	//go:embed words_en.csv
	phrasesCSV string
	//go:embed marks_en.csv
	marksCSV string
	//go:embed steps_en.csv
	stepsCSV string
	//go:embed demonyms_en.csv
	demonymsCSV string
)

// class is what a word or phrase says of a percentage or of a sentence.
type class uint8

// The classes, by their names in words_en.csv.
const (
	unclassed class = iota
	support
	oppose
	undecided
	noAnswer
	said       // introduces an answer in its own words
	pollWord   // the sentence is about asking people
	election   // the sentence is about an election
	referendum // is in sentences about results as in those about polls
	general    // the population is everybody
	idle       // takes no side though one of its words could: taken back
	film       // what critics rate, and the critics
	cast       // votes were cast, though it be called a survey
	tally      // who or what counts people and asks them for no opinion: a census
	work       // ends the name of a work or a project that tells polls: report, barometer
)

var classNames = []string{"", "support", "oppose", "undecided", "no_answer", "said", "poll", "election", "referendum", "general", "idle", "film", "cast", "tally", "work"}

// phrase is one entry of the list of words.
type phrase struct {
	class class
	words []string
	where string // any, left (before a figure only) or adjacent (directly behind it)
}

// mark is what a single word is to the grammar of a sentence, a bit each.
type mark uint64

// The marks, by their names in marks_en.csv.
const (
	filler     mark = 1 << iota // may stand between "support at" and the figure
	joint                       // binds a figure to the stance before it
	change                      // a figure behind it and "by" is a difference
	rate                        // is followed by percentages of other things
	distance                    // stands between a change and what it led to
	lead                        // stands between "said" and what people stand for
	plain                       // says that people answered and nothing of what
	verb                        // ends the name of a group of people
	neutral                     // narrows no population down
	pointer                     // points at the question without naming another one
	plan                        // what follows is only meant to happen
	calendar                    // a month or a season
	ending                      // ends what a poll was on
	group                       // people of one kind
	beyond                      // ends whom a poll was of
	quantity                    // stands before the people it is a part of
	firm                        // ends the name of one that makes polls
	national                    // names the people of a country; the words of demonyms_en.csv
	deed                        // what is done with the subject of a question: legalising, keeping
	kind                        // may stand before a maker's name: newspaper, agency
	ethnic                      // names a part of a people, however like the country's name
	payer                       // tells who paid
	mood                        // what people feel: content, afraid
	finding                     // what a poll or who made it does to a share: found, had, puts
	making                      // what is done with a poll: conducted, made
	publishing                  // tells who made a poll known, mostly another one than who asked
	asking                      // what is done with people in a poll: polled, asked
	sharing                     // one for a figure that was told: share, percentage
	viewing                     // what people hold or would have: opinion, choice
	level                       // one for a figure that a share can be at: peak, level
	joining                     // joins a clause to the one before
	having                      // may stand between a share and its figure: had, been, still
	threshold                   // stands between a change and a figure that was only passed: below
	disposed                    // leads to a verb in the name of people: likely to vote
	reaching                    // a verb of no other list that leads to a figure: ran, lay
	being                       // leads from people to what they are: remain, seem
	swap                        // begins what is given for the subject behind it: replacing
	pollkind                    // tells what kind a poll is of: daily, tracking
	negation                    // turns the word behind it round: not, never
	siding                      // names a side that can be so many percent: support
	interval                    // years and months, of which a figure can lie some apart, and which
	inturn                      // shares figures out: respectively
	foundword                   // one for what was found, so that who it is by may have asked people: figures
	saying                      // tells what somebody said
	bare                        // only says again what the verb before it told: did
	pointing                    // points at what was told before: this
	enjoying                    // leads from what is supported to the support: had, won
	modal                       // belongs to the verb behind it: would, has
	be                          // any form of the verb
	leading                     // has a verb behind it: who, not
	copula                      // was, is, were, are
	pollmaker                   // one for what makes polls, so that a name behind it needs no registry
	dated                       // stands before a date: in, of
	ballotside                  // may stand between yes or no and the figure: side, ahead
	behindname                  // goes on behind the name of a subject with what it is for: for, under
	endnoun                     // a noun for the end of something: abolition
	placed                      // what is put at a figure: support, it
	matter                      // only tells what kind of thing people were asked about: measure, law
	vague                       // tells which of those, and names no other: similar, current
	motion                      // what people who took a side were asked about, told again: change, reform
	past                        // a past tense without -ed that no other list has: ate, wore
	event                       // is no answer, though people do it or it befalls them: voted, lived
	creed                       // those who believe something, or nothing: atheists, Catholics
)

var markNames = []string{
	"filler", "joint", "change", "rate", "distance", "lead", "plain", "verb", "neutral", "pointer", "plan", "calendar", "ending", "group", "beyond", "quantity", "firm", "national", "deed", "kind", "ethnic", "payer", "mood", "finding", "making", "publishing", "asking", "sharing", "viewing", "level", "joining", "having", "threshold", "disposed", "reaching", "being", "swap", "pollkind", "negation", "siding", "interval", "inturn", "foundword", "saying", "bare", "pointing", "enjoying", "modal", "be", "leading", "copula", "pollmaker", "dated", "ballotside", "behindname", "endnoun", "placed", "matter", "vague", "motion", "past", "event", "creed",
}

// lexeme is all that is known of one word.
type lexeme struct {
	word    string
	marks   mark
	number  int          // of "forty"
	begins  uint16       // the classes of the phrases that begin with it, a bit each
	phrases []phrase     // that begin with it, the longest first
	steps   []stepPhrase // that begin with it
}

// unlisted is the lexeme of words in no list.
var unlisted = &lexeme{}

// lexiconOf is the words of all lists. Every token is looked up in it once.
type lexiconOf struct {
	wordmap.Map[*lexeme]
	ordinal *lexeme // of 1st, 22nd, 29th, for which a phrase has the sign #
}

var lexicon = sync.OnceValue(func() *lexiconOf {
	words := map[string]*lexeme{}
	of := func(word string) *lexeme {
		if words[word] == nil {
			words[word] = &lexeme{word: word}
		}
		return words[word]
	}
	for _, r := range rows("words_en.csv", phrasesCSV) {
		c := slices.Index(classNames, r[0])
		if c < 0 {
			panic("words_en.csv: unknown class " + r[0])
		}
		for _, form := range slices.Concat(inflected(r[1]), infinitives(r[1])) {
			p := phrase{class: class(c), words: strings.Fields(form), where: r[2]}
			l := of(p.words[0])
			l.phrases = append(l.phrases, p)
			l.begins |= 1 << c
			for _, word := range p.words {
				of(word) // so that no word of a phrase is unlisted
			}
		}
	}
	for _, r := range rows("marks_en.csv", marksCSV) {
		i := slices.Index(markNames, r[0])
		if i < 0 {
			panic("marks_en.csv: unknown mark " + r[0])
		}
		of(r[1]).marks |= 1 << i
		if stem, ok := strings.CutSuffix(r[1], "ed"); ok && mark(1)<<i == change && stem != "remain" && stem != "stay" {
			of(stem + "ing").marks |= change // dipped, dipping
		}
	}
	for _, r := range rows("steps_en.csv", stepsCSV) {
		p := newStepPhrase(r)
		l := of(p.words[0])
		l.steps = append(l.steps, p)
		for _, word := range p.words {
			of(word)
		}
	}
	for _, names := range demonyms() {
		for _, word := range names {
			of(word).marks |= national
		}
	}
	for word, n := range numberWords {
		of(word).number = n
	}
	for _, l := range words {
		slices.SortStableFunc(l.phrases, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	return &lexiconOf{wordmap.New(len(words), maps.All(words)), words["#"]}
})

// isMarked looks a single word up.
func isMarked(word string, m mark) bool {
	l, ok := lexicon().Get(word)
	return ok && l.marks&m != 0
}

// rows are the lines of a list behind its header.
func rows(name, text string) [][]string {
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		panic(name + ": " + err.Error()) // the tests read the same bytes
	}
	return records[1:]
}

// nationsOf are the names and the people of the countries a word of a people's
// is from: Turkey and Turks of "turkish".
var nationsOf = sync.OnceValue(func() map[string][]string {
	index := map[string][]string{}
	for _, r := range rows("demonyms_en.csv", demonymsCSV) {
		all := strings.Fields(lowered(r[0] + " " + r[1]))
		for _, word := range strings.Fields(lowered(r[1])) {
			index[word] = append(index[word], all...)
		}
	}
	return index
})

// demonyms are the words for the people of a country, by its name.
var demonyms = sync.OnceValue(func() map[string][]string {
	index := map[string][]string{}
	for _, r := range rows("demonyms_en.csv", demonymsCSV) {
		index[lowered(r[0])] = strings.Fields(lowered(r[1]))
	}
	return index
})
