package quantity

import "stemma/report"

// The rules in Go, each with an example in rules.en.lex.
const (
	byDigits  report.By = "quantity.digits"  // 340
	byArticle report.By = "quantity.article" // over a century
	byCouple  report.By = "quantity.couple"  // a couple of
	byFold    report.By = "quantity.fold"    // tenfold
	ByShare   report.By = "quantity.share"   // one in five
)
