package edition

import "stemma/mention/quantity"

// A Series is one quantity along time: a lane of the river.
type Series struct {
	ID       string    `json:"id"` // "S" and what its earliest figure says: see Locus
	Key      SeriesKey `json:"key"`
	Unit     string    `json:"unit"`
	Relation string    `json:"relation" enum:"relation"`
	Label    *Passage  `json:"label"` // the thing counted in a report's own words
	// Name is the thing counted, what happened to it and where, in the words of one
	// report as far as it has them in this order; else Label.
	Name      *Passage `json:"name"`
	NameTells Told     `json:"name_tells"` // the parts of Key that Name tells beside the thing
	Points    []Point  `json:"points"`
	// Apart names other series that count the same thing, each with what holds
	// it apart from this one.
	Apart []Held `json:"apart,omitempty"`
}

// Held is a series of the same thing that figures of this one are never compared
// with, and why.
type Held struct {
	Key SeriesKey `json:"key"`
	Why string    `json:"why" enum:"veto"`
}

// Age is the aspect of a series of somebody's ages.
const Age = quantity.Age

// A SeriesKey is the slot the figures of a series share.
type SeriesKey struct {
	Counted string `json:"counted"`
	Mods    string `json:"mods"`
	Aspect  string `json:"aspect"`
	Place   string `json:"place"`
	Scope   string `json:"scope"`
	Per     string `json:"per"`
}

// Told says which parts of a key words tell.
type Told struct {
	Aspect bool `json:"aspect"`
	Place  bool `json:"place"`
}

// Unnamed returns the key of a series without what its Name tells.
func (s *Series) Unnamed() SeriesKey {
	k := s.Key
	if s.Name != nil {
		k.Counted = ""
	}
	if s.NameTells.Aspect {
		k.Aspect = ""
	}
	if s.NameTells.Place {
		k.Place = ""
	}
	return k
}

// A Point is one figure of a series as one witness has it. Value, Low and High
// are in the unit of the series, Low and High nil where open; Stated and Unit are
// as the report has them.
type Point struct {
	Siglum   string    `json:"siglum"`
	Start    int       `json:"start"`
	End      int       `json:"end"`
	Value    Number    `json:"value"`
	Low      *Number   `json:"low"`
	High     *Number   `json:"high"`
	Stated   Number    `json:"stated"`
	Unit     string    `json:"unit"`
	Bound    string    `json:"bound" enum:"bound"`
	Change   string    `json:"change" enum:"change"`
	Firmness string    `json:"firmness" enum:"firmness_or_none"`
	AsOf     string    `json:"as_of"` // a day, a TIMEX3 value of unknown year, or ""
	Derived  bool      `json:"derived"`
	Passage  Passage   `json:"passage"`
	Chain    []Passage `json:"chain"`
	Line     int       `json:"line"`
	// Origin is the number, from 1, of the source that is named for it among those of its
	// series: of one source, under whatever names, there is one number. It is absent where no
	// source is named, and in editions of before.
	Origin int `json:"origin,omitempty"`
	// Formula and Inputs are of a derived point: the sum that stemma worked, and
	// the figures in it. No report states its value.
	Formula string    `json:"formula,omitempty"`
	Inputs  []Passage `json:"inputs,omitempty"`
}
