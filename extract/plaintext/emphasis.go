package plaintext

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// delim is a run of signs in out that may set words in italics or bold.
type delim struct {
	at, size int
	paired   bool
}

// quotes reads runs of two, three or five apostrophes, the wiki's emphasis.
func (s *scanner) quotes(text string) int {
	n := len(text) - len(strings.TrimLeft(text, "'"))
	if n != 2 && n != 3 && n != 5 {
		s.out = append(s.out, text[:n]...)
		return n
	}
	run := text[:n]
	s.delim(run, len(s.open[run]) > 0, true)
	return n
}

// emphasis reads a run of the signs that set words in italics, bold, code or
// struck out, if it opens or closes such words.
func (s *scanner) emphasis(text string, i int) int {
	n := 1
	for i+n < len(text) && text[i+n] == text[i] {
		n++
	}
	run := text[i : i+n]
	if n > 3 || run[0] == '~' && n != 2 || run[0] == '`' && n != 1 {
		s.out = append(s.out, run...)
		return n
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+n:])
	opens := (i == 0 || !isWord(before)) && i+n < len(text) && (isWord(after) || strings.ContainsRune("\"'“‘«([<\\+-−–—*_`$€£&!", after))
	closes := i > 0 && !unicode.IsSpace(before) && before != '(' && before != '[' && (i+n == len(text) || !isWord(after))
	s.delim(run, closes && len(s.open[run]) > 0, opens)
	return n
}

// dropPaired takes the paired signs out of what was written.
func (s *scanner) dropPaired() {
	kept, from := s.out[:0:0], 0
	for _, d := range s.delims {
		if !d.paired {
			continue
		}
		kept = append(kept, s.out[from:d.at]...)
		from = d.at + d.size
	}
	if from > 0 {
		s.out = append(kept, s.out[from:]...)
	}
}

// delim writes a run of signs and pairs it with the one that opened the words
// before it.
func (s *scanner) delim(run string, closes, opens bool) {
	here := len(s.delims)
	if closes || opens {
		s.delims = append(s.delims, delim{at: len(s.out), size: len(run)})
	}
	s.out = append(s.out, run...)
	switch {
	case closes:
		stack := s.open[run]
		first := stack[len(stack)-1]
		s.open[run] = stack[:len(stack)-1]
		s.delims[first].paired, s.delims[here].paired = true, true
		if len(run) >= 2 && run[0] != '~' && (run[0] != '\'' || len(run) > 2) && len(bytes.TrimSpace(s.out[:s.delims[first].at])) == 0 {
			s.bold = len(s.out)
		}
	case opens:
		if s.open == nil {
			s.open = map[string][]int{}
		}
		s.open[run] = append(s.open[run], here)
	}
}
