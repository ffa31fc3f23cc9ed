// Package where finds places and says how precisely.
package where

import "stemma/report"

// A Mention is a place. Lat and Lon are given only for a Precision of town or
// finer: never a point for a region.
type Mention struct {
	report.Span
	Name      string // canonical name
	Country   string // ISO 3166-1 alpha-2
	Precision string // town, region, country, vague
	Lat, Lon  float64
	By        report.By
}
