import { TextField } from "../../../newsroom/layout/fields.tsx";
import { wordsFor } from "../../../words/languages.ts";
import type { Chosen, ChosenFront } from "./find-front-view.ts";

interface CandidatesProps {
	language: string;
	candidates: Chosen[];
	/** The words that were typed into the search. */
	typed: { q: string };
	chosen: ChosenFront;
}

/** Articles to choose from: found by what was typed, otherwise the newest. */
export function Candidates({ language, candidates, typed, chosen }: CandidatesProps) {
	const words = wordsFor(language).frontPages;
	const taken = new Set([chosen.lead, ...chosen.pinned].map((one) => one?.slug));
	return (
		<section class="sheet" id="find" aria-labelledby="find-title">
			<h2 id="find-title">{words.find}</h2>
			<div class="adding">
				<TextField
					{...{ id: "q", name: "q", type: "search", label: words.search }}
					{...{ value: typed.q, maxlength: 400 }}
				/>
				<button
					class="quiet"
					type="submit"
					name="do"
					value="search"
					formaction="/newsroom/front#find"
				>
					{words.searchButton}
				</button>
			</div>
			<h3>{typed.q === "" ? words.newest : words.found}</h3>
			{candidates.length === 0 && <p>{words.nothing}</p>}
			<ul class="picks">
				{candidates.map((candidate) => (
					<Candidate {...{ language, candidate, isTaken: taken.has(candidate.slug) }} />
				))}
			</ul>
		</section>
	);
}

interface CandidateProps {
	language: string;
	candidate: Chosen;
	isTaken: boolean;
}

function Candidate({ language, candidate, isTaken }: CandidateProps) {
	const words = wordsFor(language).frontPages;
	const { slug, title, language: lang, why } = candidate;
	const id = `candidate-${slug}`;
	return (
		<li>
			<p id={id} lang={lang}>
				{title}
			</p>
			{why && <span class="badge late">{words.states[why]}</span>}
			{isTaken && <span class="badge">{words.isChosen}</span>}
			{!why && !isTaken && (
				<span class="moves">
					<button
						class="quiet small"
						type="submit"
						name="do"
						value={`lead ${slug}`}
						aria-describedby={id}
					>
						{words.asLead}
					</button>
					<button
						class="quiet small"
						type="submit"
						name="do"
						value={`pin ${slug}`}
						aria-describedby={id}
					>
						{words.intoRow}
					</button>
				</span>
			)}
		</li>
	);
}
