import { oneLine } from "../../platform/schema/plain-text.ts";
import { wordsFor } from "../../words/languages.ts";
import type { PublishInput } from "../drafts/draft.schema.ts";
import type { Finding } from "./editor-findings.ts";
import type { EditorPost } from "./editor-post.schema.ts";
import { type Clock, publishTime } from "./publish-time.ts";

const MOST_CORRECTION = 1000;

/** Returns how a form wants its article to be published, or what is wrong with that. */
export function publishRequest(post: EditorPost, clock: Clock): PublishInput | { wrong: Finding } {
	const effect = effectOf(post, clock.language);
	if ("wrong" in effect || post.action !== "schedule") return effect;
	const time = publishTime(post, clock);
	return "wrong" in time ? time : { ...effect, ...time };
}

function effectOf(
	{ effect, correction = "" }: EditorPost,
	language: string,
): PublishInput | { wrong: Finding } {
	const { missing, wrong } = wordsFor(language).editor;
	const text = oneLine(correction);
	if (effect === "silent") return { effect: "silent" };
	if (effect !== "correction") return { effect: "important" };
	if (text === "") return { wrong: { field: "correction", text: missing.correction } };
	if (Array.from(text).length > MOST_CORRECTION)
		return { wrong: { field: "correction", text: wrong.correction } };
	return { correction: text };
}
