package column

// RoleOfAnswer is the role of what a share is called: Support for "Yes" and
// "dafür", Undecided for "Don't know", Unknown for a party. The language is that
// of the page, a BCP 47 tag.
func RoleOfAnswer(name, language string) Role {
	switch role := roleOfHeaderIn(name, language); role {
	case Support, Oppose, Neutral, Undecided, NoAnswer, OtherResponse:
		return role
	}
	return Unknown
}
