import type { Operation, Operations } from "../../../platform/http/operation.ts";
import {
	authorPatch,
	newsroomAuthor,
	newsroomTopic,
	topicPatch,
} from "./channel-newsroom.examples.ts";
import { MAX_RENAMING_BYTES, NewsroomChannel } from "./channel-newsroom.schema.ts";

const MOVED = {
	description: "A former address: it has another one.",
	headers: ["Location"],
} as const;

const RENAMES =
	"Either `name`, also if only the spelling changes, or `merge_into`, the slug of another one, which gets all articles. Page, feeds, their months and the navigation have the new name at once; the former addresses lead there for ever, unless the name is used again. The id of the feed stays with a name, and is that of the other one after a merge. The articles follow in portions, every minute some hundred, without a new `updated_at`: 202, and `renaming` tells how far they are. Until then an article that is sent with the former name gets the new one, afterwards it makes a new topic or author.";

function reading(id: string, what: string, example: NewsroomChannel, parameter: object): Operation {
	return {
		id,
		summary: `${what}, for the newsroom`,
		description: "With the former addresses that lead to it, and how far a renaming is.",
		example: { ...parameter },
		responses: {
			200: { description: "It.", json: NewsroomChannel, example },
			301: MOVED,
		},
		problems: { 404: "No public article was ever in it." },
	};
}

function renaming(
	id: string,
	what: string,
	example: NewsroomChannel,
	[parameter, patch]: [object, object],
): Operation {
	return {
		id,
		summary: `Renames ${what}, or merges it into another one`,
		description: RENAMES,
		example: { ...parameter },
		body: { says: "The new name, or the other one.", maxBytes: MAX_RENAMING_BYTES, example: patch },
		responses: {
			200: { description: "It has that name already.", json: NewsroomChannel, example },
			202: { description: "It has the new name; its articles follow.", json: NewsroomChannel },
		},
		problems: {
			404: "No public article was ever in it.",
			409: "There is another one with that name, or none to merge into; or it is being renamed; or the address is a former one, and `detail` has the present one.",
		},
	};
}

const topic = { topic: newsroomTopic.slug };
const author = { author: newsroomAuthor.slug };

/** Describes the newsroom's API for topics and authors. */
export const newsroomChannelOperations = {
	"GET /newsroom/api/topics/:topic": reading("getNewsroomTopic", "A topic", newsroomTopic, topic),
	"PATCH /newsroom/api/topics/:topic": renaming("patchTopic", "a topic", newsroomTopic, [
		topic,
		topicPatch,
	]),
	"GET /newsroom/api/authors/:author": reading(
		"getNewsroomAuthor",
		"An author",
		newsroomAuthor,
		author,
	),
	"PATCH /newsroom/api/authors/:author": renaming("patchAuthor", "an author", newsroomAuthor, [
		author,
		authorPatch,
	]),
} satisfies Operations;
