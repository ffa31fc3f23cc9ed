package figure

// maxReach bounds how far the governing event is looked for.
const maxReach = 9

// clauseMark reports a mark that ends a clause for the search of aspects.
func clauseMark(p piece) bool {
	if p.kind != mark {
		return false
	}
	switch p.low {
	case ";", ":", "(", ")", "—", "–", ".", "?", "!", "“", "”", "\"":
		return !(hyphen(p.low) && p.glued)
	}
	return false
}

// aspectOf finds the governing event of the figure whose words are pieces
// [from, to), the counted included. prevEnd and nextStart are the neighbouring
// figures' edges. In order: the counted noun is itself the event ("12 deaths");
// the event stands right behind ("12 were killed", "12 dead"); it stands before
// ("killed 12"), past other figures of one list.
func aspectOf(ps []piece, from, to, head, nextStart int) (string, string) {
	if head >= 0 {
		if x, _, ok := aspects.startingAt(ps, head, "noun"); ok {
			return x.what, x.ref
		}
	}
	what, ref, near := aspectBehind(ps, to, nextStart)
	if what != "" && inPhrase(ps, from) && auxFirst(ps, to) {
		what, ref, near = "", "", false // "officers hurt in a clash with two men were freed"
	}
	if near {
		return what, ref
	} else if w, r, ok := aspectBefore(ps, from); ok {
		return w, r
	} else {
		return what, ref
	}
}

// aspectBehind looks behind the noun phrase. near tells that only auxiliaries
// and adverbs stand between.
func aspectBehind(ps []piece, i, stop int) (what, ref string, near bool) {
	near = true
	passive := false // an auxiliary or relative has been met
	for j := i; j < len(ps) && j < i+maxReach && j < stop; j++ {
		p := ps[j]
		if clauseMark(p) {
			return "", "", false
		}
		if p.kind != word {
			if p.low == "," && j+1 < len(ps) && (auxiliaries[ps[j+1].low]) {
				continue
			}
			if p.low == "," && j+1 < len(ps) && inserted(ps[j+1].low) {
				// "five people, including three children, were killed"
				k := j + 1
				for k < len(ps) && k < j+12 && ps[k].low != "," && !clauseMark(ps[k]) {
					k++
				}
				if k+1 < len(ps) && ps[k].low == "," && auxiliaries[ps[k+1].low] {
					return aspectBehind(ps, k+1, len(ps))
				}
				return "", "", false
			}
			if hyphen(p.low) && p.glued {
				continue
			}
			return "", "", false
		}
		if x, end, ok := aspects.startingAt(ps, j, ""); ok && x.kind != "noun" {
			ing := len(p.low) > 4 && p.low[len(p.low)-3:] == "ing"
			// "12 men killing time" and "12 said to kill" are no passives, but
			// "12 dying" is; an active verb right behind a subject governs it
			// when it has no object of its own.
			if x.kind == "adj" && (j == i || passive || near) {
				if p.low == "hurt" || p.low == "dead" || p.low == "missing" || p.low == "homeless" || p.low == "unaccounted" || p.low == "aboard" {
					return x.what, x.ref, near
				}
			}
			if x.kind == "verb" {
				if x.side == "base" && !(j == i || auxiliaries[ps[j-1].low] || ps[j-1].low == "to") {
					near = false
					continue
				}
				if ing && x.what != "killed" {
					return "", "", false
				}
				if !passive && transitive(ps, end) && x.what != "arrived" {
					return "", "", false
				}
				return outcome(ps, x, end), x.ref, near
			}
		}
		switch {
		case auxiliaries[p.low], p.low == "to", p.low == "who", p.low == "that", p.low == "which":
			passive = passive || (auxiliaries[p.low] && p.low != "will" && p.low != "have" && p.low != "had" && p.low != "has") || p.low == "who"
		case ellipses[p.low] && near: // "dozens more have been"
		case adverbs[p.low], len(p.low) > 4 && p.low[len(p.low)-2:] == "ly", p.low == "feared", p.low == "believed", p.low == "confirmed", p.low == "reported", p.low == "left", p.low == "thought", p.low == "presumed", p.low == "found":
		case p.low == "and", p.low == "or", p.low == "but", p.low == "while", p.low == "as", p.low == "when", p.low == "after", p.low == "before":
			return "", "", false
		case prepositions[p.low]:
			near = false
			if p.low == "to" || p.low == "for" {
				return "", "", false
			}
		case verbal(p.low) && !determiners[p.low]:
			if near || passive {
				return "", "", false
			}
		default:
			if near && j == i {
				near = false
			}
			near = false
		}
	}
	return "", "", false
}

// inserted reports a word that opens an insertion about part of a group.
func inserted(w string) bool {
	switch w {
	case "including", "among", "most", "mostly", "mainly", "many", "some", "half", "all":
		return true
	}
	return false
}

// transitive reports whether what stands at i begins an object: then the figure
// in front is the doer, not the thing done to.
func transitive(ps []piece, i int) bool {
	if i >= len(ps) {
		return false
	}
	p := ps[i]
	if p.kind == digits || determiners[p.low] && p.low != "that" || pronouns[p.low] && p.low != "there" && p.low != "here" {
		return true
	}
	if w, ok := numWords[p.low]; ok && w.class != "part" {
		return true
	}
	return p.kind == word && !closed(p.low) && !(len(p.low) > 4 && p.low[len(p.low)-2:] == "ly") && !weekday(p.low) && p.low != "dead"
}

// aspectBefore looks for the governing verb or noun before piece i.
func aspectBefore(ps []piece, i int) (string, string, bool) {
	reached := false
	skip := 0 // words that are no part of a list or a bound
	for j := i - 1; j >= 0 && j >= i-maxReach-3; j-- {
		p := ps[j]
		if clauseMark(p) {
			return "", "", false
		}
		if p.kind == mark {
			if p.low == "," {
				skip++
			}
			continue
		}
		for _, kind := range []string{"verb", "noun"} {
			x, at, ok := aspectsLast.endingAt(ps, j, kind)
			if !ok {
				continue
			}
			if kind == "noun" && !governs(ps, j, i) {
				continue
			}
			if kind == "verb" && x.side == "base" && at > 0 && (ps[at-1].kind == digits || numWords[ps[at-1].low].class != "") {
				continue // "40 ships"
			}
			if kind == "verb" && reached {
				return "", "", false
			}
			if kind == "verb" && intransitive(p.low) {
				if p.low[0] != 'r' {
					return "", "", false
				}
				reached = true // "the number of dead reached 18": only a noun can govern now
				continue
			}
			if kind == "verb" {
				// "men were killed and 12 ...": a verb that has its subject
				// before it and is passive governs nothing behind it but "by".
				if passiveBefore(ps, at) {
					if j == i-1 {
						return x.what, x.ref, true
					}
					return "", "", false
				}
				if at > 0 && (determiners[ps[at-1].low] && (x.side == "base" || ps[at-1].low != "that") || x.side == "base" && (prepositions[ps[at-1].low] && ps[at-1].low != "to" || adjective(ps[at-1].low))) {
					continue // "the attack", "a fire": nouns
				}
				return outcome(ps, x, j+1), x.ref, true
			}
			return x.what, x.ref, true
		}
		switch {
		case p.low == "said", p.low == "says", p.low == "that", p.low == "who", p.low == "which", p.low == "while", p.low == "when", p.low == "because", p.low == "but", p.low == "as" && !(j+1 < len(ps) && (ps[j+1].low == "many" || ps[j+1].low == "much")):
			return "", "", false
		case p.kind == digits, numWords[p.low].class != "", plural(p.low), conjunctions[p.low]:
		case prepositions[p.low]:
			if p.low != "of" && p.low != "up" && p.low != "about" && p.low != "over" && p.low != "around" && p.low != "to" && p.low != "including" && p.low != "than" && p.low != "by" && p.low != "under" && p.low != "along" && p.low != "with" {
				return "", "", false
			}
		case commonVerbs[p.low], auxiliaries[p.low]:
			if p.low != "left" && p.low != "reached" && p.low != "rose" && p.low != "stands" && p.low != "stood" && p.low != "rises" && !auxiliaries[p.low] && p.low != "hit" && p.low != "grew" {
				return "", "", false
			}
		default:
			skip++
		}
		if skip > 4 {
			return "", "", false
		}
	}
	return "", "", false
}

// governs reports whether the noun at j has the figure at i as its measure:
// "toll rose to 12", "casualties of 12", "deaths: 12".
func governs(ps []piece, j, i int) bool {
	for k := j + 1; k < i; k++ {
		switch ps[k].low {
		case "reaches", "reach", "hits", "tops", "passes", "nears", "exceeds", "to", "at", "of", "is", "was", "reached", "passed", "hit", "topped", "exceeded", "stood", "stands", "reaching", "were", "are", "surpassed":
			return true
		case "in", "by", "from", "and", ",":
			if ps[k].low == "and" || ps[k].low == "," {
				return false
			}
		}
	}
	return false
}

// passiveBefore reports whether the verb at i is a passive: a form of "be"
// stands before it, adverbs between.
func passiveBefore(ps []piece, i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		switch ps[k].low {
		case "is", "are", "was", "were", "be", "been", "being", "wasn't", "weren't", "got":
			return !(len(ps[i].low) > 4 && ps[i].low[len(ps[i].low)-3:] == "ing")
		}
		if !adverbs[ps[k].low] && !(len(ps[k].low) > 4 && ps[k].low[len(ps[k].low)-2:] == "ly") {
			return false
		}
	}
	return false
}

// auxFirst reports whether an auxiliary stands between piece i and the next
// aspect: "500 men … have arrived" against "500 men sent".
func auxFirst(ps []piece, i int) bool {
	for j := i; j < len(ps) && j < i+maxReach; j++ {
		switch ps[j].low {
		case "have", "has", "had", "were", "was", "are", "will":
			return true
		}
		if _, _, ok := aspects.startingAt(ps, j, "verb"); ok {
			return false
		}
	}
	return false
}
