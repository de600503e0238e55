// Package listed reads opinion polls that a line of a list tells in key words
// and not in a sentence: "Gallup, 3 May 2012: 46% yes, 42% no".
//
// Such a line is cut at its signs, and every part has to be one of those a poll
// has: a date, a name, the size of the sample, a share with its answer. If one part
// is something else, or one that no poll is without is not there, the line is none:
// it is left to whoever reads sentences.
//
// The files: part.go cuts a line, listed.go takes its parts for something,
// answer.go says which words belong to which share.
package listed
