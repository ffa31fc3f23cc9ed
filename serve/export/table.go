package export

import (
	"io"
	"strconv"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"stemma/edition"
)

// Tables lists the tables, in the order of docs/tables.md. A column that may be null is a
// pointer; the tag doc says what a column holds.
var Tables = []Table{
	{"stories", "a story a row", open(storyRows)},
	{"reports", "a report a row", open(reportRows)},
	{"claims", "a claim of a report a row", open(claimRows)},
	{"figures", "a figure of a report a row", open(figureRows)},
	{"quotes", "a quotation of a report a row", open(quoteRows)},
	{"attributions", "a source of an attribution a row", open(attributionRows)},
	{"edges", "who copied whom: an edge of a stemma a row", open(edgeRows)},
	{"findings", "a finding a row", open(findingRows)},
}

// A sink writes rows of type T.
type sink[T any] struct {
	rows func(*Sheet) []T
	out  *parquet.GenericWriter[T]
	n    int64
}

// codec packs the columns of all tables: each has some megabytes of its own.
var codec = &zstd.Codec{Level: zstd.SpeedDefault, Concurrency: 1}

// open returns the Open of a table whose rows are of type T. The same stories give the
// same bytes.
func open[T any](rows func(*Sheet) []T) func(io.Writer) Rows {
	return func(w io.Writer) Rows {
		return &sink[T]{rows: rows, out: parquet.NewGenericWriter[T](w, parquet.Compression(codec),
			parquet.CreatedBy("stemma", strconv.Itoa(edition.Schema), ""))}
	}
}

func (s *sink[T]) Add(x *Sheet) error {
	n, err := s.out.Write(s.rows(x))
	s.n += int64(n)
	return err
}

func (s *sink[T]) Close() error { return s.out.Close() }
func (s *sink[T]) Count() int64 { return s.n }

// place is where something stands: the first columns of most tables.
type place struct {
	Story  string `parquet:"story,dict" doc:"the story's ID"`
	Report string `parquet:"report,dict" doc:"the report's ID: SHA-256 of its address and text"`
	Siglum string `parquet:"siglum,dict" doc:"the report's letter in the story"`
	Start  int64  `parquet:"start" doc:"first byte of the words in the report's text"`
	End    int64  `parquet:"end" doc:"byte after the last"`
	Words  string `parquet:"words" doc:"the words, as they stand"`
}

type reportRow struct {
	Story     string  `parquet:"story,dict" doc:"the story's ID"`
	Report    string  `parquet:"report" doc:"ID: SHA-256 of address and text"`
	Siglum    string  `parquet:"siglum" doc:"its letter in the story"`
	Ref       string  `parquet:"ref" doc:"the id that came with it, or the file's path"`
	URL       string  `parquet:"url" doc:"canonical address"`
	Outlet    string  `parquet:"outlet,dict" doc:"who published it, as stated"`
	Byline    string  `parquet:"byline" doc:"who wrote it, as stated"`
	Title     string  `parquet:"title" doc:"title, as stated"`
	Published string  `parquet:"published" doc:"RFC 3339 or a day, as stated; empty if not"`
	Day       *string `parquet:"day,optional" doc:"the day of published, in the time zone stated"`
	Line      int64   `parquet:"line" doc:"line of transmission, from 0: equal for reports that come down one"`
	SHA256    string  `parquet:"sha256" doc:"of the text in UTF-8"`
	Bytes     int64   `parquet:"bytes" doc:"length of the text"`
	Partial   bool    `parquet:"partial" doc:"whether part of it was not read"`
}

type storyRow struct {
	Story      string  `parquet:"story" doc:"ID"`
	From       string  `parquet:"from" doc:"first day told of or published; empty if none is known"`
	To         string  `parquet:"to" doc:"last one"`
	Reports    int64   `parquet:"reports" doc:"reports in it"`
	LinesLow   int64   `parquet:"lines_low" doc:"least lines of transmission"`
	LinesHigh  int64   `parquet:"lines_high" doc:"most of them"`
	Origins    int64   `parquet:"origins" doc:"sources that stand behind the claim that leads it"`
	Episodes   int64   `parquet:"episodes" doc:"happenings in it"`
	Possible   int64   `parquet:"possible" doc:"reports that may belong to it, and are not counted"`
	LeadReport *string `parquet:"lead_report,optional" doc:"ID of the report whose words tell the story"`
	LeadStart  *int64  `parquet:"lead_start,optional" doc:"first byte of them"`
	LeadEnd    *int64  `parquet:"lead_end,optional" doc:"byte after the last"`
	LeadWords  *string `parquet:"lead_words,optional" doc:"those words"`
}

type claimRow struct {
	place
	Locus     *string `parquet:"locus,optional" doc:"ID of the locus that it is a reading of"`
	Relation  *string `parquet:"relation,optional,dict" doc:"how the readings of the locus stand to each other"`
	Theme     *string `parquet:"theme,optional,dict" doc:"what the locus is about"`
	Reports   *int64  `parquet:"reports,optional" doc:"reports that have the locus"`
	LinesLow  *int64  `parquet:"lines_low,optional" doc:"least lines of transmission of the locus"`
	LinesHigh *int64  `parquet:"lines_high,optional" doc:"most of them"`
	Origins   *int64  `parquet:"origins,optional" doc:"sources that stand behind the locus"`
	Firmness  string  `parquet:"firmness,dict" doc:"how firmly it is said, whoever says it"`
	Author    string  `parquet:"author,dict" doc:"how firmly the report itself says it"`
	Negated   bool    `parquet:"negated" doc:"whether it is said not to be so"`
	Predicate string  `parquet:"predicate" doc:"words of the governing verb; empty if there is none"`
	Subject   string  `parquet:"subject" doc:"words of its subject"`
	Object    string  `parquet:"object" doc:"words of its object"`
	By        string  `parquet:"by,dict" doc:"the rule that found it"`
}

type figureRow struct {
	place
	Series    *string  `parquet:"series,optional" doc:"ID of the series that it is a point of"`
	Value     float64  `parquet:"value" doc:"its value in the unit"`
	Exact     string   `parquet:"exact" doc:"the value as an exact decimal"`
	Low       *float64 `parquet:"low,optional" doc:"least value that it allows; null where open"`
	High      *float64 `parquet:"high,optional" doc:"greatest; null where open"`
	Bound     string   `parquet:"bound,dict" doc:"exact, approx, at_most, at_least, more_than, less_than or range"`
	Unit      string   `parquet:"unit,dict" doc:"its unit"`
	Dimension string   `parquet:"dimension,dict" doc:"what the unit measures"`
	SIValue   *float64 `parquet:"si_value,optional" doc:"the value in the unit of the SI; null where there is none"`
	SIUnit    string   `parquet:"si_unit,dict" doc:"that unit"`
	Per       string   `parquet:"per,dict" doc:"of a rate, what it is of"`
	Change    string   `parquet:"change,dict" doc:"level, up, down or by"`
	Aspect    string   `parquet:"aspect,dict" doc:"what happened to what is counted"`
	Counted   string   `parquet:"counted,dict" doc:"head noun of what is counted, in the singular"`
	AsOf      string   `parquet:"as_of" doc:"of a point, the day it holds for"`
	Firmness  string   `parquet:"firmness,dict" doc:"of a point, how firmly it is said"`
	Relation  *string  `parquet:"relation,optional,dict" doc:"how the points of the series stand to each other"`
	By        string   `parquet:"by,dict" doc:"the rule that found it"`
}

type quoteRow struct {
	place
	Quote        *string `parquet:"quote,optional" doc:"ID of the quotation that several reports have"`
	Form         string  `parquet:"form,dict" doc:"direct, or term for a quoted expression"`
	Speaker      string  `parquet:"speaker" doc:"fullest name of the speaker in the report; empty if there is none"`
	SpeakerStart *int64  `parquet:"speaker_start,optional" doc:"first byte of that name"`
	SpeakerEnd   *int64  `parquet:"speaker_end,optional" doc:"byte after the last"`
	By           string  `parquet:"by,dict" doc:"the rule that found it"`
}

type attributionRow struct {
	place
	Attribution int64  `parquet:"attribution" doc:"number of the attribution in the report, from 0; its words are what is said"`
	Level       int64  `parquet:"level" doc:"place of the source in the chain: 0 is whom the report has it from, the last who said it first"`
	Source      string `parquet:"source" doc:"fullest name of the source in the report"`
	SourceStart int64  `parquet:"source_start" doc:"first byte of that name"`
	SourceEnd   int64  `parquet:"source_end" doc:"byte after the last"`
	Cue         string `parquet:"cue" doc:"the words that attribute"`
	CueStart    int64  `parquet:"cue_start" doc:"first byte of them"`
	CueEnd      int64  `parquet:"cue_end" doc:"byte after the last"`
	Firmness    string `parquet:"firmness,dict" doc:"how firmly it is said"`
	By          string `parquet:"by,dict" doc:"the rule that found it"`
}

type edgeRow struct {
	Story        string   `parquet:"story,dict" doc:"the story's ID"`
	Child        string   `parquet:"child" doc:"letter of the report that was made from another; *1, *2 … for a text that is not held"`
	ChildReport  *string  `parquet:"child_report,optional" doc:"its ID; null for a text that is not held"`
	Parent       string   `parquet:"parent" doc:"letter of the other"`
	ParentReport *string  `parquet:"parent_report,optional" doc:"its ID"`
	ParentNamed  *string  `parquet:"parent_named,optional" doc:"words that name a parent that is not held"`
	Relation     string   `parquet:"relation,dict" doc:"how one was made from the other"`
	Direct       bool     `parquet:"direct" doc:"whether it is known which was made from which"`
	Certain      bool     `parquet:"certain" doc:"whether the two are one line of transmission beyond doubt"`
	Evidence     int64    `parquet:"evidence" doc:"grounds of the edge"`
	Class        *string  `parquet:"class,optional,dict" doc:"of the ground that weighs most: its class"`
	Kind         *string  `parquet:"kind,optional,dict" doc:"its kind"`
	Weight       *float64 `parquet:"weight,optional" doc:"its weight"`
	ChildStart   *int64   `parquet:"child_start,optional" doc:"first byte of the child's words in it"`
	ChildEnd     *int64   `parquet:"child_end,optional" doc:"byte after the last"`
	ChildWords   *string  `parquet:"child_words,optional" doc:"those words"`
	ParentStart  *int64   `parquet:"parent_start,optional" doc:"first byte of the parent's words"`
	ParentEnd    *int64   `parquet:"parent_end,optional" doc:"byte after the last"`
	ParentWords  *string  `parquet:"parent_words,optional" doc:"those words"`
}

type findingRow struct {
	place
	Finding       string  `parquet:"finding" doc:"ID of the finding; its words are what is suspect"`
	Kind          string  `parquet:"kind,dict" doc:"its kind"`
	Severity      string  `parquet:"severity,dict" doc:"note, differs or serious"`
	Tie           string  `parquet:"tie,dict" doc:"how the two passages are tied"`
	AgainstReport *string `parquet:"against_report,optional" doc:"ID of the report that it is held against"`
	AgainstSiglum *string `parquet:"against_siglum,optional,dict" doc:"its letter"`
	AgainstStart  *int64  `parquet:"against_start,optional" doc:"first byte of the words there"`
	AgainstEnd    *int64  `parquet:"against_end,optional" doc:"byte after the last"`
	AgainstWords  *string `parquet:"against_words,optional" doc:"those words"`
	Locus         *string `parquet:"locus,optional" doc:"ID of the locus that it is about"`
	By            string  `parquet:"by,dict" doc:"the rule that made it"`
}
