import type { surveyDuplicate as german } from "../../de/newsroom/survey-duplicate.ts";

export const surveyDuplicate: typeof german = {
	title: (title) => `Duplicate “${title}”?`,
	taken: "The copy has the same questions, conditions, languages, texts and settings.",
	left: "It begins without answers, without a beginning or an end, with an address of its own, and stands below no article yet.",
	withChanges: "Changes that have not been applied yet are in the copy.",
	hidden: "Until you open the copy, only the newsroom sees it. This survey stays as it is.",
	copy: (title) => `${title} (copy)`,
	yes: "Make a copy",
	no: "Leave it",
};
