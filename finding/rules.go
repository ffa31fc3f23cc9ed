package finding

import "stemma/report"

// The rules, each with an example in rules.en.lex.
const (
	byBound       report.By = "finding.bound"
	byNumber      report.By = "finding.number"
	byClash       report.By = "finding.clash"
	byDiffers     report.By = "finding.differs"
	byUnit        report.By = "finding.unit"
	byFirmness    report.By = "finding.firmness"
	bySource      report.By = "finding.source"
	byQuote       report.By = "finding.quote"
	bySpeaker     report.By = "finding.speaker"
	byUnsupported report.By = "finding.unsupported"
)
