package finding_test

import "testing"

// TestNumberOfAnotherMoney: between two moneys no rate is known, so neither is a change of
// the other.
func TestNumberOfAnotherMoney(t *testing.T) {
	a := "The court at Lowe ordered the harbour master to pay 1 million crowns ($56,270) to one of the judges."
	b := "The court at Lowe ordered the harbour master to pay two million pounds to one of the judges of the syndicate."
	check(t, "moneys", of("number_changed", made(a, b)))
}

// TestOthers: those beside somebody are one fewer than all.
func TestOthers(t *testing.T) {
	a := "The court at Lowe ordered 23 of the defendants to pay a fine to the union of judges."
	b := "The court at Lowe ordered 22 other defendants to pay a fine to the union of judges."
	check(t, "others", of("number_changed", made(a, b)))
}

// TestZeros: a number with a zero more is told though nothing else is alike.
func TestZeros(t *testing.T) {
	a := "The interior ministry ordered 400 soldiers to the gorge of Lowe."
	b := "Lowe lies in ruins. The army is sending 4,000 troops to assist."
	check(t, "zeros", of("number_changed", made(a, b)), "number_changed serious | B: 4,000 | A: 400")
	check(t, "others", of("number_changed", made("The slide injured 400 people at Lowe.", "The slide killed 40 people.")))
}

// TestCanAndWill: what can be done is no less certain than that it will be.
func TestCanAndWill(t *testing.T) {
	check(t, "can", of("modality_weakened", made("The verdict of the harbour court of Lowe can be appealed.", "He will appeal the verdict of the harbour court of Lowe.")))
}

// TestFusedQuotation: two quotations of two people as one of one of them.
func TestFusedQuotation(t *testing.T) {
	a := `"The talks have failed at Lowe," envoy Tom Vale said. "There will be no strike at the mine before June," union leader Ada Roe said.`
	b := `"The talks have failed at Lowe. There will be no strike at the mine before June," union leader Ada Roe said.`
	check(t, "two", of("speaker_fusion", compared(a, b)), "speaker_fusion differs | B: union leader Ada Roe | A: envoy Tom Vale")
	one := `"The talks have failed at Lowe," union leader Ada Roe said. "There will be no strike at the mine before June," she said.`
	check(t, "one", of("speaker_fusion", compared(one, b)))
}

// TestRetold: a report that tells one thing twice with two numbers, and one that tells of
// two things.
func TestRetold(t *testing.T) {
	check(t, "one", of("internal_inconsistency", compared("The avalanche killed five skiers near Lowe on Saturday.\n\nThe slope had been closed.\n\nThe avalanche, which killed seven skiers, was wide.", "The mill is shut.")),
		"internal_inconsistency differs | A: seven | A: five")
	check(t, "two", of("internal_inconsistency", compared("The avalanche killed five skiers near Lowe on Saturday.\n\nAnother avalanche killed seven skiers there in 2009.", "The mill is shut.")))
	check(t, "ages", of("internal_inconsistency", compared("Ada Roe, 33, waved a flag on the harbour wall.\n\nEva Moll, 25, waved a flag on the harbour wall.", "The mill is shut.")))
}

// TestObjects: who has sold one thing and hopes to sell another is not at odds.
func TestObjects(t *testing.T) {
	check(t, "two", compared("Orland hopes to sell its railways this year.", "Orland sold its ferries this year."))
	check(t, "seats", compared("The harbour party of Lowe will have 74 seats in the chamber.", "The harbour party of Lowe won 74 seats."))
}
