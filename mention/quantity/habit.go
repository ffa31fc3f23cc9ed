package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Habits are how a text writes numbers and units where papers differ. They are taken from
// the whole text, for one of its numbers alone may be read in two ways.
type Habits struct {
	Pounds  bool // it writes "£", so its "pounds" are money
	Celsius bool // its degrees are Celsius
	Spaced  bool // it parts thousands by spaces, "11 300", and its commas are decimal marks
	Cents   bool // it writes a sign of money that has cents, so its "18c" is money
	letters [26]bool
}

// Letter reports whether the text writes a capital letter before sums of money: "R5bn".
func (h *Habits) Letter(lower string) bool {
	return len(lower) == 1 && lower[0] >= 'a' && lower[0] <= 'z' && h.letters[lower[0]-'a']
}

// HabitsOf returns how a text writes.
func HabitsOf(l *Language, text string) Habits {
	has := func(s string) bool { return strings.Contains(text, s) }
	h := Habits{Pounds: has("£"), Celsius: (has("°C") || has("Celsius")) && !has("°F") && !has("Fahrenheit"), Cents: has("$") || has("€")}
	spaced, commas := 0, 0
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) {
			continue
		}
		money := letterBefore(text, i)
		end, groups := groupsFrom(text, i)
		switch {
		case groups > 0 && (money >= 0 || signBefore(text, i) || text[end-3:end] == "000"):
			spaced++
		case end < len(text) && text[end] == ',' && digitsFrom(text, end+1) == 3:
			commas++
		case end < len(text) && text[end] == ',' && digitsFrom(text, end+1) > 0 && digitsFrom(text, end+1) < 3 && l.scaleFrom(text, end+1+digitsFrom(text, end+1)):
			spaced++
		}
		for end < len(text) && (isDigit(text[end]) || (text[end] == ',' || text[end] == '.') && digitsFrom(text, end+1) > 0) {
			end++
		}
		if money >= 0 && (groups > 0 || l.scaleFrom(text, end)) {
			h.letters[money] = true
			h.Cents = true
		}
		i = end - 1
	}
	h.Spaced = spaced > 0 && commas == 0
	return h
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// digitsFrom counts the digits at byte i.
func digitsFrom(text string, i int) int {
	n := 0
	for i+n < len(text) && isDigit(text[i+n]) {
		n++
	}
	return n
}

// groupsFrom returns the end of the number at byte i with the groups of three that a plain
// space parts from it, and how many there are.
func groupsFrom(text string, i int) (end, groups int) {
	end = i + digitsFrom(text, i)
	if end-i > 3 {
		return end, 0
	}
	for end < len(text) && text[end] == ' ' && digitsFrom(text, end+1) == 3 {
		end += 4
		groups++
	}
	return end, groups
}

// letterBefore returns which single capital letter touches the number at byte i, as in "R5",
// or -1.
func letterBefore(text string, i int) int {
	if i < 1 || text[i-1] < 'A' || text[i-1] > 'Z' {
		return -1
	}
	if r, _ := utf8.DecodeLastRuneInString(text[:i-1]); i > 1 && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-') {
		return -1
	}
	return int(text[i-1] - 'A')
}

// signBefore reports whether a sign of money touches the number at byte i.
func signBefore(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return r == '$' || r == '€' || r == '£'
}

// scaleFrom reports whether a word for a magnitude or "%" stands at byte i, a space between.
func (l *Language) scaleFrom(text string, i int) bool {
	if i < len(text) && text[i] == ' ' {
		i++
	}
	if i < len(text) && text[i] == '%' {
		return true
	}
	end := i
	for end < len(text) && end < i+10 && (text[end] >= 'a' && text[end] <= 'z' || text[end] >= 'A' && text[end] <= 'Z') {
		end++
	}
	w, ok := l.NumWords.Find(strings.ToLower(text[i:end]))
	return ok && (w.Class == scaleClass || w.Class == abbrClass)
}
