package page

import "testing"

// What a site says to its reader of its own services is furniture; news of such things is not,
// and neither are the times of a live report.
func TestServices(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"Sign in to your account to save this page and to have our newsletter.", "furniture subscribe"},
		{"Do you read the comments? Please keep to our community guidelines.", "furniture subscribe"},
		{"Your browser blocks the player: enable JavaScript.", "furniture subscribe"},
		{"The ministry said you need no account to sign up for its alerts.", "paragraph"},
		{"The breach laid open the email and password of each subscriber, and the firm closed its website.", "paragraph"},
		{"“You sign up, you click a link, and your account is empty,” Vane told the court.", "paragraph"},
		{"You should change your password and look at your account every week.", "paragraph"},
		{"9:05 Crowd gathers at the pier ↵ » 9:40 Wreck towed off ↵ 10:15 Board meets", "paragraph"},
		{"3:10 Crowd gathers at the pier ↵ » 0:40 Wreck towed off ↵ 1:15 Board meets", "furniture related"},
	} {
		if _, got := example(tt.line, false).read(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.line, got, tt.want)
		}
	}
}
