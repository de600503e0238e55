// Package number reads shares, leads, totals, margins and sample sizes as people write them in tables of opinion
// polls, into exact decimals that keep the precision they were stated in: 43.0 has scale 1, 8.00 has scale 2.
//
// Binary floating point is used nowhere. Nothing is guessed: what is no figure is an [Error] that names the place,
// what says that there is no figure is a [Missing], and neither is ever 0.
//
// The words around figures ("about", "more than", "respondents", "not stated") stand in words_*.csv, one file a language.
// They are read in every cell, since no figure tells its language.
package number
