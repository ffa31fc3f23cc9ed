package name

import "stemma/report"

// The rules in Go. Each has an example in rules.en.lex. Package where asks for two.
const (
	byGiven      report.By = "name.first_name" // of given.tsv
	byMet        report.By = "name.met"        // in the report
	byTheOne     report.By = "name.the_one"    // of its kind in the report
	byGeo        report.By = "name.geo_word"
	byCompass    report.By = "name.compass"
	ByDirection  report.By = "name.direction"
	byIn         report.By = "name.in"
	byCity       report.By = "name.city"
	byBrackets   report.By = "name.brackets"
	byCapitals   report.By = "name.capitals"
	byRoleAfter  report.By = "name.role_after"
	byOrgFor     report.By = "name.body_for"
	byAge        report.By = "name.age"
	byApposition report.By = "name.apposition"
	ByShape      report.By = "name.shape"
	byPipeline   report.By = "name.pipeline" // its label follows
	byOffice     report.By = "name.office_in_apposition"
	byPronoun    report.By = "name.pronoun"
)
