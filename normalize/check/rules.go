package check

// rules lists every rule once. Their order does not show: findings are sorted.
var rules = []Rule{
	ambiguousDate,
	duplicateFigures,
	duplicatePoll,
	impossibleDate,
	leadMismatch,
	leadRounded,
	missingDate,
	missingLabel,
	missingPollster,
	missingShare,
	outOfOrder,
	proseMismatch,
	proseUnmatched,
	rowRealigned,
	rowUnread,
	sampleImplausible,
	shareOutOfRange,
	tableLost,
	totalMismatch,
	totalRounded,
	twoWayShares,
	unknownPollster,
	unreadableDate,
	unreadableNumber,
}
