package stemma_test

import (
	"go/ast"
	"go/token"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stemma"
	"stemma/edition"
	"stemma/edition/label"
	"stemma/mention/quantity"
	"stemma/report"
)

// An edition contains no free text. Every string field of it is listed in holds with
// the kind of string that it may hold; a field that is not listed is an error.
func TestEditionHoldsNoFreeText(t *testing.T) {
	ours := sources(t)
	for _, c := range corpora(t) {
		for _, e := range c.editions {
			p := newProof(t, ours, c, e)
			p.walk(reflect.ValueOf(e), "", "")
			for _, w := range e.Witnesses {
				if r := p.reports[w.Report]; r == nil {
					t.Errorf("%s: witness %s is no report", c.name, w.Siglum)
				} else if w.Ref != r.Ref || w.URL != r.URL || w.Title != r.Title || w.Outlet != r.Outlet || w.Byline != r.Byline ||
					w.Published != r.Published.String() || !slices.Equal(w.Also, r.Also) || w.SHA256 != r.TextSHA256() {
					t.Errorf("%s: the head of %s is not its report's", c.name, w.Siglum)
				}
			}
		}
		for _, e := range c.editions {
			p := newProof(t, ours, c, e)
			for _, x := range e.Possible {
				if r := p.reports[x.Report]; r == nil {
					t.Errorf("%s: a possible member is no report", c.name)
				} else if x.Ref != r.Ref || x.URL != r.URL || x.Title != r.Title || x.Outlet != r.Outlet || x.Published != r.Published.String() {
					t.Errorf("%s: the head of possible member %s is not its report's", c.name, x.Ref)
				}
			}
		}
		// Changes hold passages of editions, and names of what they hold.
		changes := edition.DiffAll(nil, c.editions)
		if len(changes) == 0 {
			t.Errorf("%s: no changes from no edition", c.name)
		}
		for _, x := range append(changes, edition.DiffAll(c.editions, nil)...) {
			i := slices.IndexFunc(c.editions, func(e *edition.Edition) bool { return e.Story.ID == x.Story })
			if i < 0 {
				t.Fatalf("%s: a change of no story: %+v", c.name, x)
			}
			newProof(t, ours, c, c.editions[i]).walk(reflect.ValueOf(x), "", "")
		}
		// Readings of single reports name their rules, too.
		for _, r := range c.readings {
			v := reflect.ValueOf(edition.Read(r))
			each(v, "", func(path string, x any) {
				if f := reflect.ValueOf(x); f.Kind() == reflect.Struct {
					if by := f.FieldByName("By"); by.IsValid() {
						if why := ours.rule(by.String()); why != "" {
							t.Errorf("%s %s%s: by %q: %s", c.name, r.Report.Ref, path, by, why)
						}
					}
				}
			})
		}
	}
}

// holds maps "Type.Field" to the kind of string that the field may hold; "?" allows
// "". The kinds are checked in proof.wrong, except three: "head" is compared with the
// report in TestEditionHoldsNoFreeText, "words" are checked by TestSpansAreOfReports,
// and "enum" by TestOutputFitsTheSchema.
var holds = map[string]string{
	"Passage.Siglum": "siglum", "Passage.Report": "report", "Passage.Exact": "words",
	"Story.ID": "id", "Story.From": "day", "Story.To": "day", "Episode.ID": "id", "Episode.Sigla": "siglum",
	"Witness.Siglum": "siglum", "Witness.Report": "report", "Witness.Ref": "head", "Witness.Also": "head", "Witness.URL": "head",
	"Witness.Title": "head", "Witness.Outlet": "head", "Witness.Byline": "head", "Witness.Published": "head", "Witness.SHA256": "head",
	"Witness.Text": "head", "Witness.Made": "day?", "Count.Weakest": "node", "Alone.Series": "series", "Alone.By": "rule",
	"Possible.Report": "report", "Possible.Ref": "head", "Possible.URL": "head", "Possible.Title": "head", "Possible.Outlet": "head", "Possible.Published": "head",
	"Possible.Like": "siglum", "Reason.Feature": "enum",
	"Mark.Kind": "enum", "Mark.By": "rule",
	"Tile.Theme": "theme", "Tile.Sigla": "siglum", "Tile.Locus": "locus", "Tile.Firmness": "enum", "Tile.Relation": "enum",
	"Move.Kind": "enum", "Move.Locus": "locus?",
	"Series.ID": "series", "Series.Unit": "unit?", "Series.Relation": "enum",
	"SeriesKey.Counted": "noun?", "SeriesKey.Mods": "noun?", "SeriesKey.Aspect": "aspect?", "SeriesKey.Place": "noun?",
	"SeriesKey.Scope": "scope", "SeriesKey.Per": "per?",
	"Point.Siglum": "siglum", "Point.Value": "number", "Point.Stated": "number", "Point.Unit": "unit?", "Point.Low": "number", "Point.High": "number", "Point.Bound": "enum",
	"Point.Change": "enum", "Point.Firmness": "enum", "Point.AsOf": "time?", "Point.Formula": "formula?", "Held.Why": "enum",
	"Locus.ID": "locus", "Locus.Of": "enum", "Locus.Theme": "theme", "Locus.Silent": "siglum", "Locus.Relation": "enum", "Locus.By": "rule",
	"Variant.Sigla": "siglum", "Variant.Figure": "number", "Variant.Firmness": "enum",
	"Utterance.ID": "quotes", "QuoteReading.Siglum": "siglum", "QuoteReading.Actor": "actor?", "Op.Kind": "op",
	"Node.ID": "node", "Edge.Child": "node", "Edge.Parent": "node", "Edge.Relation": "enum", "Evidence.Class": "enum",
	"Evidence.Kind": "evidence", "Line.Head": "node", "Line.Sigla": "siglum", "Stemma.Possible": "siglum",
	"Check.Kind": "check", "Check.Formula": "formula", "Check.Result": "formula", "Check.Verdict": "enum", "Check.By": "rule",
	"Finding.ID": "finding", "Finding.Kind": "enum", "Finding.Severity": "enum", "Finding.Tie": "enum", "Finding.Locus": "locus?", "Finding.By": "rule",
	"Alike.Why": "enum", "Event.From": "day", "Event.To": "day", "Event.Value": "time?", "Event.Sigla": "siglum", "Event.Locus": "locus?",
	"Place.Name": "place", "Place.Country": "country", "Place.Precision": "enum",
	"Change.Kind": "enum", "Change.Story": "id", "Change.Was": "thing", "Change.Now": "thing", "Change.Of": "enum", "Change.Finding": "enum",
	"Actor.ID": "actor", "Actor.Type": "enum", "Actor.Sigla": "siglum", "Unused.Why": "furniture", "Unused.By": "rule",
}

// catalogues lists the values of kinds that have no Go type of their own.
var catalogues = map[string][]string{
	"scope": {"total", "part", "rate", "change"}, "op": label.Ops.Values(), "check": label.Checks.Values(),
	"evidence": label.Evidence.Values(), "furniture": label.Unused.Values(),
}

// shapes holds the patterns of kinds that are recognized by their form.
var shapes = map[string]*regexp.Regexp{
	"id":      regexp.MustCompile(`^[0-9a-f]{12}$`),
	"locus":   hashName("L"),
	"series":  hashName("S"),
	"quotes":  hashName("Q"),
	"finding": hashName("F"),
	"actor":   hashName("p"),
	"node":    regexp.MustCompile(`^([A-Z][a-z]*|\*[1-9][0-9]*)$`),
	"number":  regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`),
	"country": regexp.MustCompile(`^([A-Z][A-Z])?$`),
	// TIMEX3 values: 2031-03-04TEV, XXXX-WXX-2, 2031-FA, P3D, PAST_REF.
	"time": regexp.MustCompile(`^[0-9X]{2,4}(-(Q[0-9X]|H[0-9X]|W[0-9X]{2}(-([0-9X]|WE))?|SP|SU|FA|WI|[0-9X]{2}(-[0-9X]{2})?))?(T([0-9X]{2}(:[0-9X]{2}){0,2}|MO|MI|AF|EV|NI|DT))?$|^(PAST|PRESENT|FUTURE)_REF$`),
}

// hashName returns the pattern of an id made of prefix and a hash of the content.
func hashName(prefix string) *regexp.Regexp {
	return regexp.MustCompile(`^` + prefix + `[0-9a-f]{8}(-[1-9][0-9]*)?$`)
}

// A proof holds the names and words that may stand in an edition.
type proof struct {
	*testing.T
	name    string
	ours    *ourWords
	reports map[string]*report.Report
	sigla   map[string]bool
	loci    map[string]bool
	things  map[string]bool // the ids of the story, its series and findings
	nodes   map[string]bool
	lemmas  map[string]bool // of the words in the reports
}

func newProof(t *testing.T, ours *ourWords, c *corpus, e *edition.Edition) *proof {
	c.words()
	p := &proof{T: t, name: c.name, ours: ours, reports: c.reports, sigla: map[string]bool{}, loci: map[string]bool{}, things: map[string]bool{e.Story.ID: true}, nodes: map[string]bool{}, lemmas: c.lemmas}
	for _, w := range e.Witnesses {
		p.sigla[w.Siglum] = true
	}
	for _, l := range e.Loci {
		p.loci[l.ID] = true
	}
	for _, s := range e.Series {
		p.things[s.ID] = true
	}
	for _, f := range e.Findings {
		p.things[f.ID] = true
	}
	for _, n := range e.Stemma.Nodes {
		p.nodes[n.ID] = true
	}
	return p
}

// walk checks every string in v. The last field on the way to v is field, as
// "Type.Field"; path is the whole way.
func (p *proof) walk(v reflect.Value, field, path string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			p.walk(v.Elem(), field, path)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			p.walk(v.Index(i), field, path+"["+strconv.Itoa(i)+"]")
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			p.walk(v.Field(i), v.Type().Name()+"."+f.Name, path+"."+f.Name)
		}
	case reflect.String:
		if why := p.wrong(field, v.String()); why != "" {
			p.Errorf("%s: %s = %q: %s", p.name, path, v.String(), why)
		}
	}
}

// wrong returns the reason why field, as "Type.Field", must not hold s, or "" if it
// may.
func (p *proof) wrong(field, s string) string {
	kind, known := holds[field]
	if !known {
		return field + " is not listed in holds"
	}
	kind, optional := strings.CutSuffix(kind, "?")
	if optional && s == "" {
		return ""
	}
	ok := true
	switch kind {
	case "head", "words", "enum":
	case "siglum":
		ok = p.sigla[s]
	case "report":
		ok = p.reports[s] != nil
	case "locus":
		ok = p.loci[s] && shapes["locus"].MatchString(s)
	case "node":
		ok = p.nodes[s] && shapes["node"].MatchString(s)
	case "thing": // named in a change
		ok = p.loci[s] || p.things[s] || p.reports[s] != nil
	case "rule":
		return p.ours.rule(s)
	case "day":
		_, err := time.Parse(time.DateOnly, s)
		ok = s == "" || err == nil
	case "theme":
		ok = s == "other" || p.ours.themes[s]
	case "unit":
		ok = p.ours.units[s]
	case "per": // a unit, or a noun: "a barrel"
		ok = p.ours.units[s] || p.lemmas[s]
	case "aspect":
		ok = p.ours.aspects[s]
	case "noun":
		for w := range strings.FieldsSeq(s) {
			ok = ok && (p.lemmas[w] || p.lemmas[w+"s"] || p.ours.nouns[w])
		}
	case "place":
		ok = p.ours.places[strings.ToLower(s)]
		for _, r := range p.reports {
			ok = ok || strings.Contains(r.Text, s)
		}
	case "formula":
		for w := range strings.FieldsSeq(s) {
			ok = ok && p.term(w)
		}
	default:
		if list, is := catalogues[kind]; is {
			ok = slices.Contains(list, s)
		} else {
			ok = shapes[kind].MatchString(s)
		}
	}
	if !ok {
		return "not a " + kind
	}
	return ""
}

var amount = regexp.MustCompile(`^[≈≤≥<>−+-]?[$£€¥]?[0-9][0-9,]*(\.[0-9]+)?(–[0-9][0-9,]*(\.[0-9]+)?)?[%p‰]?$`)

// term reports whether w, a word of a formula, is a number, a unit or a word of the
// formula templates.
func (p *proof) term(w string) bool {
	for piece := range strings.SplitSeq(strings.Trim(w, "(),;"), "/") {
		for part := range strings.SplitSeq(piece, "(") {
			if part != "" && part != "+" && part != "−" && !amount.MatchString(part) && !p.ours.units[part] && !p.ours.sums[part] {
				return false
			}
		}
	}
	return true
}

// ourWords holds the words of the program's sources: lexicons and string literals.
type ourWords struct {
	literals map[string]bool     // words of string literals in Go files
	sums     map[string]bool     // words of formula templates and the signs of units
	lex      map[string][]string // the lines of each lexicon, by file name
	themes   map[string]bool
	units    map[string]bool
	aspects  map[string]bool
	places   map[string]bool
	nouns    map[string]bool // nouns that stand for others: "person" for "people"
}

// sources returns the words of all lexicons and Go files, which are read once.
func sources(t *testing.T) *ourWords {
	if allOurs == nil {
		allOurs = readSources(t)
	}
	return allOurs
}

var allOurs *ourWords // the result of sources

func readSources(t *testing.T) *ourWords {
	o := &ourWords{literals: map[string]bool{}, sums: map[string]bool{}, lex: map[string][]string{}, places: map[string]bool{}}
	for _, file := range stemma.Files(t, ".") {
		switch ext := path.Ext(file); {
		case ext == ".lex", ext == ".rules", ext == ".tsv":
			lines := strings.Split(readAll(t, file), "\n")
			o.lex[path.Base(file)] = append(o.lex[path.Base(file)], lines...)
			if ext == ".tsv" {
				for _, l := range lines {
					for _, f := range strings.FieldsFunc(l, func(r rune) bool { return r == '\t' || r == '|' }) {
						o.places[strings.ToLower(f)] = true
					}
				}
			}
		case ext == ".go" && !strings.HasSuffix(file, "_test.go"):
			_, f := stemma.Parsed(t, file)
			ast.Inspect(f, func(n ast.Node) bool {
				if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
					s, _ := strconv.Unquote(l.Value)
					for _, w := range ruleWords(s) {
						o.literals[w] = true
						if strings.HasPrefix(file, "coherence/") || file == "mention/quantity/sign.go" {
							o.sums[w] = true
						}
					}
				}
				return true
			})
		}
	}
	for _, l := range o.lex["sign.lex"] {
		_, want, _ := strings.Cut(l, "→")
		for _, w := range ruleWords(want) {
			o.sums[w] = true
		}
	}
	column := func(file string, field int) map[string]bool {
		out := map[string]bool{}
		for _, l := range o.lex[file] {
			if fs := strings.Fields(strings.ReplaceAll(l, "\t", "  ")); len(fs) > field && fs[0] != "#" {
				out[fs[field]] = true
			}
		}
		if len(out) == 0 {
			t.Fatalf("%s has no entries", file)
		}
		return out
	}
	o.themes, o.units, o.aspects = column("theme.en.lex", 0), column("units.en.lex", 0), map[string]bool{}
	for w := range column("units.en.lex", 2) {
		o.units[w] = true
	}
	o.units["fraction"], o.units["share"] = true, true // units defined in Go: "a third", "a share"
	o.nouns = map[string]bool{}
	for _, file := range []string{"noun.en.lex", "measure.en.lex", "irregular.en.lex", "family.en.lex"} {
		for _, l := range o.lex[file] {
			l, _, _ = strings.Cut(l, " = ")
			for _, w := range strings.FieldsFunc(l, func(r rune) bool { return strings.ContainsRune(" \t|", r) }) {
				o.nouns[w] = true
			}
		}
	}
	o.aspects[quantity.Age] = true
	for _, file := range []string{"aspect.en.lex", "said.en.lex"} {
		for _, l := range o.lex[file] {
			for _, w := range strings.Fields(l) {
				o.aspects[w] = true
			}
		}
	}
	return o
}

// ruleWords splits s into the words that the name of a rule may consist of.
func ruleWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ;,:+()", r) })
}

var lexLine = regexp.MustCompile(`^([a-z]+(?:\.[a-z]+)*\.(?:lex|tsv|rules)):([0-9]+)$`)

// rule returns the reason why by is not a valid list of rules, or "". Every word of
// it must be a line of a lexicon or stand in a string literal of the sources.
func (o *ourWords) rule(by string) string {
	if strings.TrimSpace(by) == "" {
		return "empty"
	}
	for w := range strings.FieldsFuncSeq(by, func(r rune) bool { return strings.ContainsRune(" ;,+()", r) }) {
		if m := lexLine.FindStringSubmatch(w); m != nil {
			n, _ := strconv.Atoi(m[2])
			lines, ok := o.lex[m[1]]
			if !ok || n < 1 || n > len(lines) {
				return w + " is not a line of a lexicon"
			}
			if s := strings.TrimSpace(lines[n-1]); s == "" || strings.HasPrefix(s, "# ") {
				return w + " is not an entry"
			}
			continue
		}
		for _, v := range ruleWords(w) {
			if !o.literals[v] {
				return v + " is not in the sources"
			}
		}
	}
	return ""
}

// proof.wrong finds free text.
func TestFreeTextIsSeen(t *testing.T) {
	c := corpora(t)[0]
	p := newProof(t, sources(t), c, c.editions[0])
	for field, s := range map[string]string{
		"Story.ID": "the harbour", "Story.From": "Tuesday", "Tile.Theme": "sensations", "Locus.By": "a hullabaloo in the harbour",
		"Mark.By": "cue.en.lex:99999", "Finding.By": "", "Series.Unit": "parsnip", "SeriesKey.Counted": "zeppelin moor", "Point.AsOf": "last week",
		"Check.Formula": "9 boats = sunk", "Check.Result": "a great many", "Node.ID": "the wire", "Place.Name": "Nowhere-on-Sea", "Story.Summary": "x",
		"Finding.Locus": "L0", "Change.Now": "S0", "Witness.Report": "0", "Edge.Child": "Zz", "Unused.Why": "dull",
	} {
		if p.wrong(field, s) == "" {
			t.Errorf("%s: %q passes", field, s)
		}
	}
	for field, s := range map[string]string{
		"Point.AsOf": "XXXX-WXX-2", "Check.Formula": "≤9 = 8,000%", "Locus.By": "collate.align", "Locus.ID": c.editions[0].Loci[0].ID,
	} {
		if why := p.wrong(field, s); why != "" {
			t.Errorf("%s: %q: %s", field, s, why)
		}
	}
}
