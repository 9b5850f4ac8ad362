import type { builderScript as german } from "../../de/newsroom/builder-script-texts.ts";

export const builderScript = {
	conflict: "Not saved: somebody else has changed the survey.",
	conflictBy: "Not saved: {name} has changed the survey ({time}).",
	gone: "Not saved: this survey no longer exists.",
	tooLong: "Not saved: the survey is too long.",
	copyFound: "This browser has a version of this survey that was not saved ({time}).",
	copyBehind: "The survey has been changed since.",
	takeCopy: "Use this version",
	otherField: "New field",
	otherChanges: "Order, choices or conditions",
	keysHelp:
		"Enter in an answer adds the next one. Alt with ↑ or ↓ moves the answer or question in which you are writing.",
	added: "{name} has been added.",
	removed: "{name} has been removed.",
	restored: "{name} is back.",
	undo: "Undo",
	moved: "Now {name}.",
	noFurther: "It cannot go any further.",
	pasted: "{count} answers have been added.",
	tooManyOptions:
		"That would be {count} answers, and a question can have at most {most}. Your whole list is in the field for many answers: shorten it there and press “Insert”.",
	goneSource: "This question no longer exists",
	renewed: "The change has been saved.",
	notTaken: "That is not possible right now. The version stays in this browser.",
} satisfies typeof german;
