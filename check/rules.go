package check

import "stemma/report"

// The rules, each with an example in rules.en.lex.
const (
	byFigure   report.By = "check.figure"
	byQuote    report.By = "check.quote"
	bySpeaker  report.By = "check.speaker"
	byFirmness report.By = "check.firmness"
	byName     report.By = "check.name"
	byDate     report.By = "check.date"
	byWord     report.By = "check.word"
	byClaim    report.By = "check.claim"
	byAdded    report.By = "check.added"
)
