import type { Operations } from "../../../platform/http/operation.ts";
import { version, versionList } from "./version.examples.ts";
import { Version, VersionList } from "./version.schema.ts";

const slug = version.slug;

/** Describes the versions of articles. */
export const versionOperations = {
	"GET /newsroom/api/articles/:slug/versions": {
		id: "listVersions",
		summary: "What an article's publications made public",
		description:
			"A page of its versions, the newest first, without their texts. Each change of what is public is one: a PUT, a PATCH, the publication of a working copy, a schedule that came due.",
		example: { slug },
		responses: {
			200: {
				description: "The page.",
				json: VersionList,
				headers: ["Link"],
				example: versionList,
			},
		},
		problems: { 404: "There is no such article." },
	},
	"GET /newsroom/api/articles/:slug/versions/:number": {
		id: "getVersion",
		summary: "A version as it was typed",
		description: "`content_html` is what is made of its body today.",
		example: { slug, number: 1 },
		responses: { 200: { description: "The version.", json: Version, example: version } },
		problems: { 404: "There is no such article, or no such version of it." },
	},
} as const satisfies Operations;
