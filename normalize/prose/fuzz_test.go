package prose

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pollard/normalize/pollster"
)

func FuzzPolls(f *testing.F) {
	for _, name := range []string{"testdata/sentences.txt", "testdata/sample.txt"} {
		cases, _ := readCases(f, name)
		for _, c := range cases {
			f.Add(c.paragraph, c.ctx.Area, c.ctx.Question)
		}
	}
	f.Add("poll 0%for, B&0%", "0", "0")   // a name that the figure is a part of
	f.Add("0%support 0 0% And", "0", "0") // nothing behind the figure but what joins
	f.Add("In a poll at least 55 percent he  to vote in favour", "0", "0")
	f.Add("asked Danish poll 48% 1,200.", "", "")
	registry := pollster.Default()
	f.Fuzz(func(t *testing.T, paragraph, area, question string) {
		checkSentences(t, paragraph)
		checkPolls(t, paragraph, pollsIn(paragraph, Context{Question: question, Area: area, Registry: registry}))
	})
}

// FuzzSpliced reads paragraphs put together of pieces of the samples, one after the other by one
// Reader: real words in orders that nobody has thought of.
func FuzzSpliced(f *testing.F) {
	const paragraphs, mostPieces, mostWords, mostLeftOut = 3, 4, 40, 3
	names, err := filepath.Glob("testdata/s*.txt")
	if err != nil || len(names) == 0 {
		f.Fatalf("no samples: %v", err)
	}
	var all []goldenCase
	for _, name := range names {
		cases, _ := readCases(f, name)
		all = append(all, cases...)
	}
	for seed := range uint64(100) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		random := rand.New(rand.NewPCG(seed, 0))
		r := NewReader(all[random.IntN(len(all))].ctx)
		defer r.Release()
		for range paragraphs {
			var words []string
			for range 1 + random.IntN(mostPieces) {
				from := strings.Fields(all[random.IntN(len(all))].paragraph)
				from = from[random.IntN(len(from)):]
				words = append(words, from[:min(len(from), 1+random.IntN(mostWords))]...)
			}
			for range random.IntN(mostLeftOut + 1) {
				if i := random.IntN(len(words)); len(words) > 1 {
					words = slices.Delete(words, i, i+1)
				}
			}
			paragraph := strings.Join(words, " ")
			polls, _ := r.Read(paragraph)
			checkPolls(t, paragraph, polls)
		}
	})
}

// checkPolls says that polls are in the order of their sentences, and each has figures, which
// stand there.
func checkPolls(t *testing.T, paragraph string, polls []Poll) {
	t.Helper()
	at := Sentence{}
	for _, p := range polls {
		s := p.Sentence
		if s.Start < at.Start || s.Start != at.Start && s.Start < at.End || s.End <= s.Start || s.End > len(paragraph) {
			t.Fatalf("%q: a poll of the sentence %+v after one of %+v", paragraph, s, at)
		}
		at = s
		if len(p.Shares) == 0 {
			t.Fatalf("%q: a poll without shares: %+v", paragraph, p)
		}
		for _, share := range p.Shares {
			if share.Start < s.Start || share.End > s.End || share.Start >= share.End {
				t.Fatalf("%q: share %+v outside of its sentence %+v", paragraph, share, s)
			}
			if text := paragraph[share.Start:share.End]; text != share.Raw {
				t.Fatalf("%q: share %q stands at %q", paragraph, share.Raw, text)
			}
		}
	}
}

// checkSentences says that sentences lie in their order, do not overlap, and
// leave nothing out but white space.
func checkSentences(t *testing.T, paragraph string) {
	t.Helper()
	end := 0
	sentences, _ := appendSentences(nil, paragraph)
	for _, s := range sentences {
		if s.Start < end || s.End <= s.Start || s.End > len(paragraph) {
			t.Fatalf("%q: sentence %+v after %d", paragraph, s, end)
		}
		checkBlank(t, paragraph, end, s.Start)
		end = s.End
	}
	checkBlank(t, paragraph, end, len(paragraph))
}

func checkBlank(t *testing.T, paragraph string, from, to int) {
	t.Helper()
	for i := from; i < to; i++ {
		if paragraph[i] != ' ' {
			t.Fatalf("%q: %q is in no sentence", paragraph, paragraph[from:to])
		}
	}
}
