package column

// NamesTopic says that a heading speaks of what other than votes people were asked
// about: "Approval of the government", "Preferred prime minister", "Kanzlerfrage".
func NamesTopic(heading string) bool { return hasWord(heading, "topic") }
