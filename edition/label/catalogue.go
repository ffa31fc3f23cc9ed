package label

import (
	_ "embed"
	"fmt"
	"reflect"
	"strings"

	"stemma/collate/lane"
	"stemma/finding"
	"stemma/lineage"
	"stemma/story"
)

//go:embed label.en.txt
var english string

// A catalogue is the lists and phrases of label.en.txt, by name.
type catalogue struct {
	Firmness   List // how firmly something is said
	Relations  List // how the readings of a claim or figure stand to each other
	Units      List // what stands in a locus
	Alike      List // why two readings that look different are not
	Moves      List // what moved in the course of a story
	Themes     List // what a claim is about
	Severities List // of findings
	Ties       List // of the two passages of a finding
	Topics     List // what kinds of finding are about
	Ops        List // how one report has what another has in a quotation
	Edges      List // how a report stands to the one behind it
	Classes    List // of evidence for a tie
	Evidence   List // kinds of it
	Checks     List // kinds of worked sum
	Verdicts   List // what came of one
	Marks      List // what was read in a report
	Unused     List // why a passage was not read
	Actors     List // what an actor is
	Precisions List // how exactly a place is known
	Legend     List // what the signs and words of a board mean

	Items       List // what of a draft is held against reports
	Statuses    List // what came of it
	Differences List // how a report has otherwise what a draft has

	Says phrases
}

// phrases are titles of sections, and what more than one writer says.
type phrases struct {
	LeftOut, Otherwise                                                                                                                              string // of a draft
	Differ, Moved, Alone, ToCheck, Situation, Tolls, InTheOrder, Figures, Apparatus, Changed, Quotes, Denied, Sums, Descent, NotUsed, Possible, Key string

	NoDate, ReadInPart, OneReport, NotCounted, JoinedBy, Against, LeadClaim, OwnLine, TextNotHeld, OneText, PerhapsOne, Silent string
}

var en = read(english)

// The lists of values, in the order of the schema.
var (
	Firmness, Relations, Units      = en.Firmness, en.Relations, en.Units
	Alike, Moves, Themes            = en.Alike, en.Moves, en.Themes
	Severities, Ties, Topics        = en.Severities, en.Ties, en.Topics
	Ops, Edges, Classes, Evidence   = en.Ops, en.Edges, en.Classes, en.Evidence
	Checks, Verdicts, Marks, Unused = en.Checks, en.Verdicts, en.Marks, en.Unused
	Items, Statuses, Differences    = en.Items, en.Statuses, en.Differences
	Actors, Precisions, Legend      = en.Actors, en.Precisions, en.Legend

	Kinds    = kinds()                      // of finding; their words stand in the table of package finding
	Vetoes   = named(lane.Vetoes)           // what holds two series of one thing apart
	Features = named(story.FeatureNames[:]) // what two reports are compared by when a story is gathered
)

// The titles of sections that more than one writer has. The terminal writes them in
// capitals.
var (
	Moved, Figures, Apparatus, Changed, Quotes = en.Says.Moved, en.Says.Figures, en.Says.Apparatus, en.Says.Changed, en.Says.Quotes
	Denied, Sums, Descent, NotUsed, Possible   = en.Says.Denied, en.Says.Sums, en.Says.Descent, en.Says.NotUsed, en.Says.Possible
	Differ, Alone, ToCheck, Situation, Tolls   = en.Says.Differ, en.Says.Alone, en.Says.ToCheck, en.Says.Situation, en.Says.Tolls
	InTheOrder, Key                            = en.Says.InTheOrder, en.Says.Key
	LeftOut, Otherwise                         = en.Says.LeftOut, en.Says.Otherwise // of a draft
)

// What more than one writer says.
var (
	NoDate, ReadInPart, OneReport, NotCounted = en.Says.NoDate, en.Says.ReadInPart, en.Says.OneReport, en.Says.NotCounted
	JoinedBy, Against, LeadClaim              = en.Says.JoinedBy, en.Says.Against, en.Says.LeadClaim
	OwnLine, TextNotHeld, Silent, PerhapsOne  = en.Says.OwnLine, en.Says.TextNotHeld, en.Says.Silent, en.Says.PerhapsOne
)

// read reads a catalogue: a list, a value and its words a line. A line that names no
// list, and a list or phrase without a line, are mistakes of ours: it panics.
func read(src string) *catalogue {
	c := new(catalogue)
	lists, says := reflect.ValueOf(c).Elem(), reflect.ValueOf(&c.Says).Elem()
	no := 0
	for line := range strings.Lines(src) {
		no++
		f := strings.Fields(line)
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) < 2 {
			panic(fmt.Sprintf("label.en.txt:%d: no value", no))
		}
		words := strings.Join(f[2:], " ")
		if words == "" {
			words = spaced(f[1])
		}
		at := field(lists, f[0])
		if at.Kind() == reflect.Struct {
			at = field(says, f[1])
		}
		if !at.IsValid() {
			panic(fmt.Sprintf("label.en.txt:%d: %s %s is not in the catalogue", no, f[0], f[1]))
		}
		if l, ok := at.Interface().(List); ok {
			at.Set(reflect.ValueOf(append(l, Label{f[1], words})))
		} else {
			at.SetString(words)
		}
	}
	for _, v := range []reflect.Value{lists, says} {
		for i := range v.NumField() {
			if v.Field(i).IsZero() {
				panic("label.en.txt: no line for " + v.Type().Field(i).Name)
			}
		}
	}
	return c
}

// field returns the field of v that is called name but for capitals.
func field(v reflect.Value, name string) reflect.Value {
	return v.FieldByNameFunc(func(s string) bool { return strings.EqualFold(s, name) })
}

func kinds() (out List) {
	for _, k := range finding.Kinds {
		out = append(out, Label{k.Name, k.Label})
	}
	return out
}

// Topic is what a kind of finding is about.
func Topic(kind string) string {
	if t := finding.KindOf(kind).About; t != "" {
		return string(t)
	}
	return string(finding.OfOther)
}

// Edge returns the words for a tie. Of a copy, rewrite or summary whose direction is
// open (direct is false) nobody can say which was made from which.
func Edge(relation string, direct bool) string {
	switch lineage.Relation(relation) {
	case lineage.Copy, lineage.Rewrite, lineage.Summary:
		if !direct {
			return en.Says.OneText
		}
	}
	return Edges.Say(relation)
}
