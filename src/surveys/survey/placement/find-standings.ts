import type { Database } from "../../../platform/db/connection.ts";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import type { SurveyRow } from "../survey.sql.ts";
import type { PlacedSurvey } from "./placed-survey.sql.ts";
import { findPlaceRows } from "./standings.sql.ts";

/** How a survey stands at one of its places. */
export interface Standing {
	kind: "everywhere" | "topic" | "article";
	slug: string;
	/** The name of the topic or the title of the article. */
	name: string;
	/** `taken`: another survey is called to there. `withdrawn`, `unpublished`, `gone`: so is the article or the topic. */
	state: "stands" | "taken" | "withdrawn" | "unpublished" | "gone";
	/** The survey that has the place. */
	other?: { slug: string; title: string };
}

type Placed = Pick<SurveyRow, "slug" | "status" | "announce" | "definition">;

/** Returns the places of a survey, and how it stands at each. While it is not open, no other survey takes one. */
export async function findStandings(
	db: Database,
	{ slug, status, announce, definition }: Placed,
	language: string,
): Promise<Standing[]> {
	const { topics, articles, open } = await findPlaceRows(db, definition);
	const at = (kind: Standing["kind"], place: string, name: string | null) => ({
		kind,
		...{ slug: place, name: name ?? place },
	});
	const heldBy = (has: (survey: PlacedSurvey) => boolean) => {
		const holder = status === "open" ? open.find(has) : undefined;
		if (holder === undefined || holder.slug === slug) return { state: "stands" as const };
		const title = localizer(language, holder.language)(holder.words.title);
		return { state: "taken" as const, other: { slug: holder.slug, title } };
	};
	return [
		...(announce
			? [{ ...at("everywhere", "", ""), ...heldBy(({ isEverywhere }) => isEverywhere) }]
			: []),
		...topics.map(({ slug: topic, name }) => ({
			...at("topic", topic, name),
			...(name === null ? { state: "gone" as const } : heldBy((one) => one.topics.includes(topic))),
		})),
		...articles.map(({ slug: article, name, key, status: articleStatus }) => ({
			...at("article", article, name),
			...(hiddenState(articleStatus) ??
				heldBy((one) => key !== null && one.articles.includes(key))),
		})),
	];
}

function hiddenState(status: string | null): Pick<Standing, "state"> | undefined {
	if (status === null) return { state: "gone" };
	if (status === "withdrawn") return { state: "withdrawn" };
	return status === "published" ? undefined : { state: "unpublished" };
}
