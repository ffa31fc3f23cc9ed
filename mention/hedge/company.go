package hedge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/text"
)

// fits reports whether the words around a cue let it hedge. It goes by closed
// classes of words; where tokens have tags, those can take their place.
func fits(d *text.Doc, c cue, i, end, last int) bool {
	if isName(d, i) {
		return false
	}
	next := lower(d, end, last)
	switch c.form {
	case "modal":
		if c.words[0] == "could" && isAbility(d, i, next) {
			return false
		}
		return beforeVerb(d, i, end, last)
	}
	switch c.need {
	case "verb":
		return beforeVerb(d, i, end, last)
	case "due":
		return i > 0 && beForms[d.Tokens[i-1].Lower] && appointed[next]
	case "that":
		return clauseFollows(d, end, last)
	case "think":
		return !thinkOf[next]
	case "believe":
		return next != "in" && next != "me" && end < last && d.Tokens[end].Kind != text.Punct || next == ","
	case "possible":
		return i == d.Sents[d.Tokens[i].Sent].First || !strings.HasSuffix(d.Tokens[i-1].Lower, "est")
	case "noun":
		return end < last && d.Tokens[end].Kind == text.Word && !noVerbs[next] && (i == 0 || !possessives[d.Tokens[i-1].Lower])
	case "appear":
		return next == "to" || next == "that" || next == "as" || adjectival(next)
	case "be":
		for k := i - 1; k >= d.Sents[d.Tokens[i].Sent].First && k >= i-3; k-- {
			if beForms[d.Tokens[k].Lower] {
				return true
			}
		}
		return false
	}
	return true
}

// lower returns the word at token i, "" past the sentence's end.
func lower(d *text.Doc, i, last int) string {
	if i >= last {
		return ""
	}
	return d.Tokens[i].Lower
}

// isName reports whether token i is written as a name: a capital inside the
// sentence ("Theresa May"), or in front of a number or year ("May 5").
func isName(d *text.Doc, i int) bool {
	s := d.Sents[d.Tokens[i].Sent]
	r, _ := utf8.DecodeRuneInString(d.Tokens[i].Of(d.Text))
	if !unicode.IsUpper(r) {
		return false
	}
	if i+1 < s.Last && d.Tokens[i].Lower == "may" && !pronouns[d.Tokens[i+1].Lower] {
		return true
	}
	if inTitle(d, i) {
		return false
	}
	if i == s.First || d.Tokens[i-1].Kind == text.Quote || d.Tokens[i-1].Lower == ":" || d.Tokens[i-1].Lower == "—" {
		return false
	}
	return true
}

// beforeVerb reports whether what follows a modal can be its verb, and what
// stands before can be its subject.
func beforeVerb(d *text.Doc, i, end, last int) bool {
	first := d.Sents[d.Tokens[i].Sent].First
	if i > first && nounMakers[d.Tokens[i-1].Lower] { // "the might of", "military might"
		return false
	}
	if end >= last {
		return false
	}
	t := d.Tokens[end]
	if t.Lower == "," { // will, she said, strike back
		for k := end + 1; k+1 < last && k < end+7; k++ {
			if d.Tokens[k].Lower == "," {
				return d.Tokens[k+1].Kind == text.Word && !noVerbs[d.Tokens[k+1].Lower]
			}
		}
		return false
	}
	if t.Kind == text.Quote { // will "strike back"
		return end+1 < last && d.Tokens[end+1].Kind == text.Word
	}
	if r, _ := utf8.DecodeRuneInString(t.Of(d.Text)); unicode.IsUpper(r) && !inTitle(d, i) { // going to Orlo
		return pronouns[t.Lower]
	}
	return t.Kind == text.Word && !noVerbs[t.Lower]
}

// inTitle reports whether token i stands where titles set capitals.
func inTitle(d *text.Doc, i int) bool {
	k := d.Blocks[d.Sents[d.Tokens[i].Sent].Block].Kind
	return k == text.Headline || k == text.Subhead
}

// isAbility reports whether the "could" at token i tells what somebody was able
// to do, and doubts nothing: "could not", "could see", "before they could".
func isAbility(d *text.Doc, i int, next string) bool {
	if abilities[next] {
		return true
	}
	for k := i - 1; k >= d.Sents[d.Tokens[i].Sent].First && k >= i-3; k-- {
		if abilityBefore[d.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// clauseFollows reports whether a clause or an infinitive begins at token i.
func clauseFollows(d *text.Doc, i, last int) bool {
	w := lower(d, i, last)
	if w == "that" || w == "to" || pronouns[w] || clauseOpeners[w] {
		return true
	}
	if i >= last || d.Tokens[i].Kind != text.Word {
		return false
	}
	r, _ := utf8.DecodeRuneInString(d.Tokens[i].Of(d.Text))
	return unicode.IsUpper(r)
}

// adjectival reports whether w looks like an adjective or participle.
func adjectival(w string) bool {
	for _, s := range []string{"ed", "ful", "ous", "able", "ible", "ive", "less", "ent", "ant", "ic", "al", "ly"} {
		if len(w) > len(s)+2 && strings.HasSuffix(w, s) {
			return true
		}
	}
	return adjectives[w]
}

// Closed classes, from general knowledge.
var (
	abilities     = set("not", "n't", "see", "hear", "feel", "smell", "barely", "hardly", "only", "scarcely", "afford")
	abilityBefore = set("before", "until", "nothing", "everything", "if", "where", "how")
	beForms       = set("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am")
	pronouns      = set("he", "she", "it", "they", "we", "i", "you", "this", "there", "these", "those", "one")
	clauseOpeners = set("the", "a", "an", "his", "her", "their", "its", "our", "my", "no", "some", "many", "more", "most", "all")
	nounMakers    = set("the", "a", "his", "her", "their", "its", "our", "my", "'s", "of", "military", "political", "economic", "free", "full", "good", "ill", "own", "last", "this")
	possessives   = set("his", "her", "their", "its", "our", "my", "'s", "full", "great", "whose")
	noVerbs       = set("of", "in", "on", "at", "by", "for", "with", "from", "the", "and", "or", "but", "to", "against", "is", "was", "are", "were", "has", "had")
	// Without tags "was due to leave" and "was due to snow" look alike.
	appointed = set("be", "begin", "start", "meet", "visit", "arrive", "leave", "return", "end", "take", "hold", "speak", "vote", "appear", "play", "open", "close", "expire", "travel", "go",
		"stand", "face", "host", "launch", "land", "run", "retire", "fly", "attend", "sign", "have", "make", "give", "receive", "publish", "announce", "release", "address", "testify", "become",
		"join", "serve", "continue", "decide", "come", "finish", "complete", "resume", "present", "pay", "depart", "marry", "hear", "rule", "discuss", "deliver", "report", "step")
	thinkOf    = set("of", "about", "tank", "tanks", "twice", "through", "back", "big", "hard", "over", "again", "-")
	adjectives = set("ready", "set", "sure", "likely", "unlikely", "close", "certain", "dead", "safe", "calm", "weak", "strong", "willing", "unable", "able", "clear", "intact", "genuine", "normal", "split", "stuck", "unhurt", "bent", "hurt")
)
