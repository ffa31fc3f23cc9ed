package figure
// intransitive reports a verb form that takes no one as its object: "18 died",
// never "died 18". To reach a number is not to arrive.
func intransitive(w string) bool {
	switch w {
	case "die", "dies", "died", "dying", "perish", "perishes", "perished", "perishing", "arrive", "arrives", "arrived", "arriving",
		"reach", "reaches", "reached", "reaching", "disappear", "disappears", "disappeared", "disappearing", "vanished", "marched", "rallied",
		"flee", "flees", "fled", "fleeing", "voted", "vote", "votes", "voting":
		return true
	}
	return false
}

// deadly reports that the words at i make a killing of the verb before them:
// "shot dead", "found dead", "stabbed to death", "shot and killed".
func (r *Sentence) deadly(i int) bool {
	ps := r.Ps

	switch ps.Word(i) {
	case "dead":
		return true
	case "to":
		return ps.Word(i+1) == "death"
	case "and":
		return ps.Word(i+1) == "killed"
	}
	return false
}

// outcome is the aspect of a verb with what its next words make of it.
func (r *Sentence) outcome(x phrase, end int) string {
	ps := r.Ps

	if (x.What == "shot" || x.What == "stabbed" || x.What == "found" || x.What == "burned") && (r.deadly(end) || ps.Word(end-2) == "fatally") {
		return "killed"
	}
	return x.What
}
