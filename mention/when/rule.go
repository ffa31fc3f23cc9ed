package when

import "stemma/report"

// The rules by which a report's day is known.
const (
	ByDateline  report.By = "when.dateline"
	ByPublished report.By = "when.published"
	ByTimestamp report.By = "when.timestamp"
)

// The rules that find expressions of time. rules.en.lex has an example of each.
const (
	bySecondDay   report.By = "when.second-day"
	byWeekday     report.By = "when.weekday"
	byNumeric     report.By = "when.numeric"
	byMonth       report.By = "when.month"
	byClock       report.By = "when.clock"
	byLength      report.By = "when.length"
	byQuarter     report.By = "when.quarter"
	bySeason      report.By = "when.season"
	byHoliday     report.By = "when.holiday"
	byYearBefore  report.By = "when.year-before"
	byUnit        report.By = "when.unit"
	byRate        report.By = "when.rate"
	byShift       report.By = "when.shift"
	byRecent      report.By = "when.recent"
	byWeekend     report.By = "when.weekend"
	byRef         report.By = "when.ref"
	byYear        report.By = "when.year"
	byYearInWords report.By = "when.year-in-words"
	byDecade      report.By = "when.decade"
	byCentury     report.By = "when.century"
)

// The TIMEX3 values of times that are only past, present or to come.
const (
	pastRef    = "PAST_REF"
	presentRef = "PRESENT_REF"
	futureRef  = "FUTURE_REF"
)
