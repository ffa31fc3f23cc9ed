package when

import (
	"embed"
	"strconv"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/report"
)

//go:embed month.en.lex weekday.en.lex unit.en.lex numeral.en.lex daypart.en.lex season.en.lex holiday.en.lex
//go:embed shift.en.lex ref.en.lex limit.en.lex rate.en.lex tense.en.lex idiom.en.lex word.en.lex
var files embed.FS

const (
	monthFile   = "month.en.lex"
	weekdayFile = "weekday.en.lex"
	unitFile    = "unit.en.lex"
	numeralFile = "numeral.en.lex"
	daypartFile = "daypart.en.lex"
	seasonFile  = "season.en.lex"
	holidayFile = "holiday.en.lex"
	shiftFile   = "shift.en.lex"
	refFile     = "ref.en.lex"
	limitFile   = "limit.en.lex"
	rateFile    = "rate.en.lex"
	tenseFile   = "tense.en.lex"
	idiomFile   = "idiom.en.lex"
	wordFile    = "word.en.lex"
)

// read reads the lexicon in file, of whose lines each has n fields or more.
func read(file string, n int) *lex.Lexicon {
	src, err := files.ReadFile(file)
	if err != nil {
		panic(err)
	}
	return lex.Read(file, string(src), n)
}

// A Language holds the words of one language that tell of time.
type Language struct {
	months, weekdays, units, numerals, dayparts, seasons, holidays lexicon
	shifts, refs, limits, rates, tenses, idioms                    lexicon
	begins                                                         lex.Dict[begin] // words with which an expression of time can begin
	goesOn                                                         lex.Set         // words that can stand behind the first of an expression
	words                                                          words
}

// words are the lists of word.en.lex.
type words struct {
	Stamp, Opening                                     lex.Set
	Afterward, Away, Back, Blurring, Bounding, Clausal lex.Set
	Clock, Comparable, Compared, Counted, Dated        lex.Set
	Each, Edge, Ending, Entire, Following, Instant     lex.Set
	Large, Lengthy, Loose, Now, Numbered               lex.Set
	Often, Ordinal, Owned, Rare, Reaching              lex.Set
	Spoken, Stretch, Taking, Timing, Until, Weekend    lex.Set
	Within, Year, Zone, Zoned                          lex.Set
	Account, Accounted, Are, Collective, Either        lex.Set
	Grouped, Indefinite, InSeason, Inserted, OneWord   lex.Set
	Period, Ranging, Spanning, Speaking                lex.Set
	Moment, Prior                                      lex.Set
	Grain, Meridiem, Minutes, OrSo, Reached, Step      lex.Map
}

// A begin says how an expression of time begins with a word.
type begin uint8

const (
	beginsNone  begin = iota
	beginsMore        // by words behind it, of goesOn: "the", "every", "as" of "as many as"
	beginsAlone       // by itself or by words behind it: "today", "May"
)

// English returns the lexicons of English.
var English = sync.OnceValue(func() *Language { return newLanguage(read(wordFile, 2)) })

// newLanguage returns the lexicons of English with other lists of words.
func newLanguage(lists *lex.Lexicon) *Language {
	l := &Language{}
	l.list(lists)
	for _, f := range []struct {
		to     *lexicon
		file   string
		fields int
		begins begin // an expression of time with its words
	}{
		{&l.months, monthFile, 3, beginsAlone}, {&l.weekdays, weekdayFile, 3, beginsAlone}, {&l.units, unitFile, 4, beginsAlone},
		{&l.numerals, numeralFile, 3, beginsAlone}, {&l.dayparts, daypartFile, 3, beginsAlone}, {&l.seasons, seasonFile, 2, beginsAlone},
		{&l.holidays, holidayFile, 2, beginsAlone}, {&l.shifts, shiftFile, 3, beginsMore}, {&l.refs, refFile, 2, beginsAlone},
		{&l.limits, limitFile, 3, beginsMore}, {&l.rates, rateFile, 2, beginsAlone}, {&l.tenses, tenseFile, 2, beginsNone},
		{&l.idioms, idiomFile, 1, beginsNone},
	} {
		for _, line := range read(f.file, f.fields).Lines {
			words := phrase(line.Field(0))
			f.to.add(words, line)
			if f.begins != beginsNone {
				l.begin(words, f.begins, line.By)
			}
			if f.to == &l.weekdays {
				l.begin([]string{words[0] + "s"}, beginsAlone, line.By)
			}
		}
	}
	return l
}

// list takes in the lists of word.en.lex. Any word of them may stand within an expression.
func (l *Language) list(lists *lex.Lexicon) {
	lex.Fill(&l.words, lists)
	for w := range l.words.Opening.All() {
		l.begin([]string{w}, beginsMore, l.words.Opening.By(w))
	}
	for _, line := range lists.Lines {
		for w := range strings.SplitSeq(line.Field(1), "|") {
			l.goesOn.Add(w, line.By)
		}
	}
}

// begin notes that expressions of time begin with a phrase: by itself or not.
func (l *Language) begin(words []string, how begin, by report.By) {
	if len(words) > 1 {
		how = beginsMore
	}
	l.begins.Put(words[0], max(how, l.begins.Get(words[0])))
	for _, w := range words {
		l.goesOn.Add(w, by)
	}
}

// mayBegin reports whether an expression of time can begin at piece i.
func (f *finder) mayBegin(i int) bool {
	p := &f.ps[i]
	switch p.kind {
	case letters:
		switch f.lang.begins.Get(p.s) {
		case beginsAlone:
			return true
		case beginsMore:
			return i+1 < len(f.ps) && (f.ps[i+1].kind != letters || f.lang.goesOn.Has(f.ps[i+1].s))
		}
		return false
	case mark:
		return p.s == "'" && f.num(i+1) >= 0 // '80s
	}
	return true
}

// An entry is what a line of a lexicon says of its phrase.
type entry struct {
	a, b string // the second and third fields
	n    int    // a as a number, 0 where it is none
	c    string // the fourth field
	ref  report.By
}

// What the fields of the lexicons say. The head of each file explains it.
const (
	nameFull  = "full" // of months and days of the week
	nameShort = "short"
	nameWord  = "word"

	useCount  = "count" // of numerals
	useTens   = "tens"
	useVague  = "vague"
	useRank   = "rank"
	useDecade = "decade"

	fromToday    = "today" // of shifts
	fromThen     = "then"
	needsArticle = "article"

	refNow    = "now" // of references
	refNoun   = "noun"
	refSoon   = "soon"
	refUnits  = "units"
	refAtTime = "at"
	refAdverb = "adverb"
	refBefore = "before noun"

	afternoon = "pm" // of the clock

	beforeToday = "before today" // of words behind a length
	beforeThen  = "before then"
	afterThen   = "after then"

	ruleEaster = "easter" // of holidays

	dayPortion = "part" // of parts of the day
	dayParts   = "many"
	dayMoment  = "moment"

	unitOne     = "one" // of units
	unitMany    = "many"
	unitWeekend = "WE"

	looksAhead       = "future" // of tenses
	looksAheadTo     = "future_to"
	looksDone        = "done"
	looksByTimetable = "timetable"

	limitAny    = "any" // of limits
	limitLength = "length"
	limitPart   = "part"
)

// A lexicon finds entries by the words of their first field.
type lexicon struct{ table lex.Table[entry] }

func (t *lexicon) add(words []string, line lex.Line) {
	e := entry{a: strings.ReplaceAll(line.Field(1), " ", "_"), b: line.Field(2), c: line.Field(3), ref: line.By}
	e.n, _ = strconv.Atoi(e.a)
	t.table.Add(words, e, line.By)
}

// phrase cuts a lexicon's phrase as a text is cut.
func phrase(s string) []string {
	var out []string
	for f := range strings.FieldsSeq(s) {
		for _, p := range cut(nil, f, span(0, len(f))) {
			out = append(out, p.s)
		}
	}
	return out
}

// sentence is the pieces of a sentence as a lexicon reads them.
type sentence []piece

func (s sentence) Len() int          { return len(s) }
func (s sentence) Word(i int) string { return s[i].s }

// single is one word as a lexicon reads it.
type single string

func (w single) Len() int        { return 1 }
func (w single) Word(int) string { return string(w) }

// word returns the entry of one piece.
func (t *lexicon) word(ps []piece, i int) (entry, bool) {
	if i < 0 || i >= len(ps) || ps[i].kind != letters {
		return entry{}, false
	}
	for e := range lex.From(&t.table, sentence(ps[:i+1]), i) {
		return e.Value, true
	}
	return entry{}, false
}

// of returns the entry of one word, or the zero entry.
func (t *lexicon) of(w string) entry {
	if e, _ := lex.LongestFrom(&t.table, single(w), 0); e != nil {
		return e.Value
	}
	return entry{}
}

// match returns the longest entry that begins at piece i, and the piece after it.
func (t *lexicon) match(ps []piece, i int) (entry, int, bool) {
	e, end := lex.LongestFrom(&t.table, sentence(ps), i)
	if e == nil {
		return entry{}, i, false
	}
	return e.Value, end, true
}

// weekday returns the entry of a day of the week by its name, or the zero entry.
func (l *Language) weekday(name string) entry { return l.weekdays.of(name) }
