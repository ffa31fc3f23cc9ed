package label

// Ops are how one report has what another has in a quotation.
var Ops = List{
	{"same_word_form", "other form of the word"}, {"replaced", "replaced"}, {"added", "added"}, {"omitted", "omitted"},
	{"bracketed", "put in brackets"}, {"ellipsis", "marked as left out"}, {"truncated", "quoted at other length"},
}

// Edges are how a report stands to the one behind it; the words stand between two
// sigla, "D copy of A".
var Edges = List{
	{"copy", "copy of"}, {"rewrite", "rewrite of"}, {"summary", "summary of"}, {"cites", "cites"},
	{"shares_quote", "shares a quote with"}, {"sibling", "shares a source with"},
}

// Edge returns the words for a tie. Of a copy, rewrite or summary whose direction is
// open (direct is false) nobody can say which was made from which.
func Edge(relation string, direct bool) string {
	switch relation {
	case "copy", "rewrite", "summary":
		if !direct {
			return "of one text with"
		}
	}
	return Edges.Say(relation)
}

// The classes of evidence for a tie, and its kinds.
var (
	Classes  = plain("declared", "textual", "factual", "temporal")
	Evidence = List{
		{"verbatim_run", "verbatim run"}, {"shared_rare_words", "shared rare words"}, {"shared_sentence", "shared sentence"},
		{"exclusive_figure", "figure only these have"}, {"exclusive_name", "name only these have"}, {"shared_error", "shared slip"},
		{"shared_quote", "shared quotation"}, {"order", "order of facts"}, {"credit", "credit line"}, {"cited_outlet", "outlet it cites"},
		{"link", "link"}, {"published", "published later"},
	}
)

// The kinds of worked sum, and what came of one.
var (
	Checks = List{
		{"percent_of", "part in a hundred"}, {"share_of", "share of a whole"}, {"unit_pair", "one quantity in two units"},
		{"part_whole", "part within whole"}, {"sum", "sum"}, {"difference", "difference"}, {"growth", "growth"}, {"shrinkage", "shrinkage"},
		{"rate_time", "rate and time"}, {"product", "product"}, {"speed", "speed"}, {"density", "density"},
		{"flight", "free flight over a round, airless Earth"},
	}
	Verdicts = plain("holds", "does_not_hold", "cannot_tell")
)

// Marks are what was read in a report.
var Marks = List{
	{"figure", "figure"}, {"quote", "quotation"}, {"term", "word in quotation marks"}, {"source", "source"}, {"cue", "verb of saying"},
	{"hedge", "hedge"}, {"date", "date"}, {"name", "name"}, {"furniture", "page furniture"},
}

// Unused is why a passage was not read.
var Unused = plain("front_matter", "menu", "share", "related", "copyright", "url", "widget", "subscribe", "cookie", "date_line",
	"advert", "notice", "rule", "tweet", "repeat", "label", "caption", "credit")

// What an actor is, and how exactly a place is known.
var (
	Actors     = List{{"person", "person"}, {"body", "body"}, {"outlet", "outlet"}, {"place", "place"}, {"people", "people"}, {"role", "office"}}
	Precisions = List{{"town", "town"}, {"region", "region"}, {"country", "country"}, {"vague", "not exact"}}
)

// The titles of sections that more than one writer has. The terminal writes them in
// capitals.
const (
	Moved     = "Moved"
	Figures   = "Figures"
	Apparatus = "Apparatus"
	Changed   = "Changed on the way"
	Quotes    = "Quotes"
	Denied    = "Denied"
	Sums      = "Checks"
	Descent   = "Descent"
	NotUsed   = "Not used"
	Possible  = "Possible members"
)

// What more than one writer says.
const (
	NoDate      = "no date"
	ReadInPart  = "read in part"
	OneReport   = "1 report; nothing to compare"
	NotCounted  = "like this story, not like enough; counted nowhere above"
	JoinedBy    = "joined by"
	Against     = "against"
	LeadClaim   = "lead claim"
	OwnLine     = "own"
	TextNotHeld = "text not held"
)
