package finding

import "stemma/report"

// The rules, each with an example in rules.en.lex.
const (
	byBound       report.By = "finding.bound"
	byNumber      report.By = "finding.number"
	byClash       report.By = "finding.clash"
	byDiffers     report.By = "finding.differs"
	byTime        report.By = "finding.time"
	byUnit        report.By = "finding.unit"
	byFirmness    report.By = "finding.firmness"
	bySource      report.By = "finding.source"
	byQuote       report.By = "finding.quote"
	bySpeaker     report.By = "finding.speaker"
	byPolarity    report.By = "finding.polarity"
	byOpposite    report.By = "finding.opposite"
	byCategory    report.By = "finding.category"
	byThing       report.By = "finding.thing"
	byPlace       report.By = "finding.place"
	byCue         report.By = "finding.cue"
	byRole        report.By = "finding.role"
	byParaphrase  report.By = "finding.paraphrase"
	byHeadline    report.By = "finding.headline"
	byWithin      report.By = "finding.within"
	byCorrection  report.By = "finding.correction"
	byCause       report.By = "finding.cause"
	byFusion      report.By = "finding.fusion"
	byCredit      report.By = "finding.credit"
	byPer         report.By = "finding.per"
	byDetail      report.By = "finding.detail"
	byUnsupported report.By = "finding.unsupported"
)
