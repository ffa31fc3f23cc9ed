// Package where finds places and says how precisely.
package where

import "stemma/report"

// Precision says how much of the map a place covers.
type Precision = string

// The precisions. A Vague place is a sea or a stretch of land without borders.
const (
	Town    Precision = "town"
	Region  Precision = "region"
	Country Precision = "country"
	Vague   Precision = "vague"
)

// A Mention is a place. Lat and Lon are given only for a Precision of town or
// finer: never a point for a region.
type Mention struct {
	report.Span
	Name      string // canonical name
	Country   string // ISO 3166-1 alpha-2
	Precision Precision
	Lat, Lon  float64
	By        report.By
}
