import { wordsFor } from "../../../words/languages.ts";
import type { SurveyStatus } from "../survey.schema.ts";
import type { Standing } from "./find-standings.ts";

interface StandingsListProps {
	standings: Standing[];
	status: SurveyStatus;
	language: string;
}

/** Shows below which articles a survey stands, and why it does not stand below some. */
export function StandingsList({ standings, status, language }: StandingsListProps) {
	const words = wordsFor(language).placement;
	if (standings.length === 0) return <p>{words.nowhere}</p>;
	return (
		<>
			{status !== "open" && <p>{status === "closed" ? words.earlier : words.later}</p>}
			<ul class="standings">
				{standings.map((standing) => (
					<li>
						<Place standing={standing} language={language} />
						<Remark standing={standing} language={language} />
					</li>
				))}
			</ul>
			<p class="fine">{words.rule}</p>
		</>
	);
}

interface StandingProps {
	standing: Standing;
	language: string;
}

const pathsOf = {
	topic: (slug: string) => `/newsroom/topics/${slug}`,
	article: (slug: string) => `/newsroom/articles/${slug}`,
};

function Place({ standing: { kind, slug, name, state }, language }: StandingProps) {
	const words = wordsFor(language).placement;
	if (kind === "everywhere") return words.everywhere;
	return (
		<>
			{words[kind]} {state === "gone" ? `„${name}“` : <a href={pathsOf[kind](slug)}>{name}</a>}
		</>
	);
}

function Remark({ standing: { state, other }, language }: StandingProps) {
	const words = wordsFor(language).placement;
	if (state === "stands") return null;
	return (
		<p class="remark">
			{state !== "taken" && words.states[state]}
			{other && (
				<>
					{words.takenBy} <a href={`/newsroom/surveys/${other.slug}`}>{other.title}</a>
				</>
			)}
		</p>
	);
}
