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
// The files, in the order in which a paragraph is read; the first word of a
// file's name is its step:
//
//	reader    a paragraph, sentence by sentence, and what is handed on between them
//	text_     how a text is cut: sentences, words, names
//	clause    the parts of a sentence that say one thing each: whom or what they are
//	          about and where their verb is; text_clause has what finds their ends
//	words     what the lists say of a word: words.go has the classes, the marks and the
//	          peoples of countries, words_phrase the phrases of words_en.csv and the forms
//	          of their verbs, words_kind the classes that no list of single words can hold
//	figure    the percentages of a sentence
//	side      what those a figure counts answered. side.go has the steps in their
//	          order: the words directly before (side_before, side_passive, side_ballot)
//	          or behind the figure (side_behind, side_answer, side_verb, side_denied),
//	          those that no grammar binds to it (side_loose),
//	          then what several share (side_list, side_series, side_compare, side_bracket,
//	          side_rank, side_names, side_kind), then what leans on another figure (side_lean:
//	          an answer without a verb is in side_second, what "and" joins in side_joined, the
//	          same share at another time in side_step) or on the sentence before (side_told,
//	          side_views). side_regard has views for or against what is seen so,
//	          side_belong what people are, side_degree how strongly they take a side;
//	          side_object is what the side is taken on, side_whom who words name
//	vote      which figures are results of votes and none of polls; vote_people has
//	          those told without a word for a vote
//	poll      poll_sentence says whether the sentence tells a poll, poll_asking that
//	          people were asked or only counted, poll_share puts each figure into its
//	          poll, poll_source finds what all have in common, poll_stated when and by whom
//	          the poll of one was made, poll_announced reads sentences without figures
//	date      when: of the poll, of one figure, of so many years later; date_new has other
//	          polls that a sentence goes over to, date_other the dates that are no poll's,
//	          date_tense goes back from a look at an earlier poll
//	maker     who asked: maker.go has the forms in their order, and each of the others
//	          those about one kind of word; who made the poll of one figure is in
//	          maker_figure, who paid in maker_client
//	people    whom a figure, or the whole poll, counts; people_nation says whether a
//	          paragraph tells of one country or compares several, people_same that
//	          those of the sentence before are meant
//	question  what those of one figure were asked; question_sentence has what a sentence says
//	          of that, question_own whether it is the article's own question
//	event     dated statements of sentences without polls, and accession steps
//
// Everything here is English; the words are in the CSV files.
package prose
