package class

// Synonyms is the likeness of two words that count as one. Ours.
const Synonyms = 0.60

// UnlikeThings is the likeness of two nouns below which one is no word for the other: "a
// barn", "a well". Ours.
const UnlikeThings = 0.15

// LikeThings is the likeness of two nouns from which they may be two words for one thing:
// "homes", "houses". Ours.
const LikeThings = 0.45
