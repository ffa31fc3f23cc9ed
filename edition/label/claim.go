package label

import (
	"stemma/collate"
	"stemma/finding"
	"stemma/story"
)

// Firmness is how firmly something is said. Stated is said by no writer: it is what a claim is
// where nothing is said of it.
var Firmness = List{
	{"confirmed", "confirmed"}, {"stated", "stated"}, {"expected", "expected"}, {"reportedly", "reported"}, {"alleged", "alleged"},
	{"possible", "possible"}, {"conditional", "conditional"}, {"denied", "denied"}, {"negated", "said not to be so"},
}

// Relations are how the readings of a claim or figure stand to each other.
var Relations = List{
	{"same", "same"}, {"rounding", "same within rounding"}, {"rewording", "reworded"}, {"scope", "different scope"}, {"moved", "moved"},
	{"differs", "differs"}, {"disputed", "disputed"}, {"single", "one witness"},
}

// Alike is why two readings that look different are not.
var Alike = List{{"rounding", "same within rounding"}, {"same_bound", "same bound in other words"}}

// Moves are what moved in the course of a story.
var Moves = plain("figure", "status")

// Vetoes are what holds two series of one thing apart.
var Vetoes = named(collate.Vetoes)

// Themes are what a claim is about: those of theme.en.lex, and the rest.
var Themes = List{
	{"forces", "Forces"}, {"fighting", "Fighting"}, {"casualties", "Casualties"}, {"damage", "Damage"}, {"displaced", "Displaced"},
	{"rescue", "Rescue"}, {"missing", "Missing"}, {"weapons", "Weapons"}, {"transport", "Transport"}, {"talks", "Talks"}, {"storm", "Storm"},
	{"quake", "Earthquake"}, {"sanctions", "Sanctions"}, {"results", "Results"}, {"prices", "Prices"}, {"police", "Police"},
	{"parliament", "Parliament"}, {"markets", "Markets"}, {"health", "Health"}, {"election", "Election"}, {"deal", "Deal"},
	{"court", "Court"}, {"aid", "Aid"}, {"other", "Also reported"},
}

// The kinds of finding, their severities, the ties between the two passages, and what
// kinds are about.
var (
	Kinds      = kinds()
	Severities = plain(finding.Note, finding.Differs, finding.Serious)
	Ties       = plain(finding.MadeFrom, finding.Tied, finding.Compared)
	Topics     = plain(string(finding.OfFirmness), string(finding.OfSpeakers), string(finding.OfFigures), string(finding.OfWording), string(finding.OfOther))
)

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

// Features are what two reports are compared by when a story is gathered.
var Features = named(story.FeatureNames[:])
