package text

import "testing"

// The forms are chosen for one rule each; the stems follow from Porter's
// description.
func TestStem(t *testing.T) {
	for in, want := range map[string]string{
		"caresses": "caress", "ties": "tie", "cries": "cri", "gas": "gas", "gaps": "gap", "kiwis": "kiwi",
		"agreed": "agre", "feed": "feed", "luxuriated": "luxuri", "hopping": "hop", "hoping": "hope", "hopped": "hop",
		"say": "say", "by": "by", "cry": "cri", "enjoying": "enjoy",
		"relational": "relat", "nationalism": "nation", "hopefulness": "hope", "generously": "generous", "communism": "communism",
		"deployed": "deploy", "deployment": "deploy", "deploying": "deploy", "missiles": "missil", "troops": "troop",
		"election": "elect", "elected": "elect", "vessel's": "vessel", "controlled": "control", "dying": "die", "skies": "sky",
		"succeed": "succeed", "outing": "outing", "adjustment": "adjust", "formative": "format", "triplicate": "triplic",
		"łódź": "łódź", "f16": "f16", "is": "is", "": "",
	} {
		if got := Stem(in); got != want {
			t.Errorf("Stem(%q) = %q, want %q", in, got, want)
		}
	}
}

func BenchmarkStem(b *testing.B) {
	ws := []string{"deployment", "controlled", "nationalism", "troops", "said", "hopefulness"}
	for b.Loop() {
		for _, w := range ws {
			Stem(w)
		}
	}
}

func TestIrregular(t *testing.T) {
	for _, l := range irregularLex.Lines {
		if got := Lemma(l.Example, l.Field(0)[0]); got != l.Want {
			t.Errorf("%s: Lemma(%q) = %q, want %q", l.By, l.Example, got, l.Want)
		}
	}
}

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		in   string
		pos  byte
		want string
	}{
		{"troops", 'n', "troop"}, {"cities", 'n', "city"}, {"boxes", 'n', "box"}, {"churches", 'n', "church"}, {"glass", 'n', "glass"},
		{"crisis", 'n', "crisis"}, {"virus", 'n', "virus"}, {"viruses", 'n', "virus"}, {"houses", 'n', "house"}, {"injuries", 'n', "injury"},
		{"missiles", 'n', "missile"}, {"bus", 'n', "bus"}, {"buses", 'n', "bus"}, {"soldier", 'n', "soldier"}, {"clashes", 'n', "clash"},
		{"causes", 'n', "cause"}, {"losses", 'n', "loss"}, {"shoes", 'n', "shoe"}, {"heroes", 'n', "hero"}, {"axes", 'n', "axe"},
		{"says", 'v', "say"}, {"denies", 'v', "deny"}, {"denied", 'v', "deny"}, {"confirmed", 'v', "confirm"}, {"fired", 'v', "fire"},
		{"killed", 'v', "kill"}, {"stopped", 'v', "stop"}, {"deployed", 'v', "deploy"}, {"announced", 'v', "announce"},
		{"used", 'v', "use"}, {"passed", 'v', "pass"}, {"decided", 'v', "decide"}, {"raided", 'v', "raid"}, {"created", 'v', "create"},
		{"treated", 'v', "treat"}, {"captured", 'v', "capture"}, {"occurred", 'v', "occur"}, {"offered", 'v', "offer"},
		{"declared", 'v', "declare"}, {"appeared", 'v', "appear"}, {"injuring", 'v', "injure"}, {"saying", 'v', "say"}, {"making", 'v', "make"},
		{"running", 'v', "run"}, {"settled", 'v', "settle"}, {"joined", 'v', "join"}, {"declined", 'v', "decline"}, {"explained", 'v', "explain"},
		{"continued", 'v', "continue"}, {"argued", 'v', "argue"}, {"changed", 'v', "change"}, {"launched", 'v', "launch"}, {"launches", 'v', "launch"},
		{"voted", 'v', "vote"}, {"warned", 'v', "warn"}, {"claimed", 'v', "claim"}, {"seized", 'v', "seize"}, {"agreed", 'v', "agree"},
		{"agreeing", 'v', "agree"}, {"advanced", 'v', "advance"}, {"reported", 'v', "report"}, {"added", 'v', "add"}, {"urged", 'v', "urge"},
		{"focused", 'v', "focus"}, {"estimated", 'v', "estimate"}, {"visited", 'v', "visit"}, {"executed", 'v', "execute"}, {"opened", 'v', "open"},
		{"developed", 'v', "develop"}, {"escaped", 'v', "escape"}, {"targeted", 'v', "target"}, {"wounded", 'v', "wound"}, {"dying", 'v', "die"},
		{"believed", 'v', "believe"}, {"expected", 'v', "expect"}, {"bring", 'v', "bring"}, {"need", 'v', "need"}, {"embed", 'v', "embed"},
		{"looked", 'v', "look"}, {"invoked", 'v', "invoke"}, {"issued", 'v', "issue"}, {"rescued", 'v', "rescue"}, {"helping", 'v', "help"},
		{"backed", 'v', "back"}, {"collapsed", 'v', "collapse"}, {"controlled", 'v', "control"}, {"hoped", 'v', "hope"}, {"played", 'v', "play"},
		{"does", 'v', "do"}, {"goes", 'v', "go"}, {"tied", 'v', "tie"}, {"caused", 'v', "cause"}, {"increased", 'v', "increase"}, {"raised", 'v', "raise"},
	} {
		if got := Lemma(c.in, c.pos); got != c.want {
			t.Errorf("Lemma(%q, %c) = %q, want %q", c.in, c.pos, got, c.want)
		}
	}
}
