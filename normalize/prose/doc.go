// Package prose reads opinion polls and dated events that an article tells in
// sentences.
//
// A poll is told by percentages that words of support or opposition are
// attached to ("46 percent supported, 42 percent opposed"), with a date, a
// pollster and a population where the sentence, or the one it leans on, gives
// them. Election results, turnouts, prices and all other percentages are no
// polls: a figure nobody takes a side with is left alone, and so is one in a
// sentence that no word says to be about asking people.
//
// Everything here is English; the words are in the CSV files.
package prose
