import { wordsFor } from "../../../words/languages.ts";
import type { ConflictProps } from "./conflict-view.ts";
import { nameIn } from "./conflict-words.ts";
import { KeptFields } from "./kept-fields.tsx";

/** The ways to go on after a conflict, each a form with everything that was typed. */
export function Ways(props: ConflictProps) {
	const { language, own, merged, form } = props;
	const words = wordsFor(language).conflict;
	const { action } = form;
	const name = nameIn(props);
	if (merged.length === 0)
		return (
			<form method="post" action={own}>
				<KeptFields form={form} />
				<button type="submit" name="do" value={action}>
					{words.goOn[action]}
				</button>
			</form>
		);
	return (
		<section aria-labelledby="ways">
			<h2 id="ways">{words.ways}</h2>
			<div class="ways">
				<form class="sheet" method="post" action={`${own}/conflict`}>
					<h3>{words.merge}</h3>
					<p>{mergeHelp(props)}</p>
					<KeptFields form={form} />
					<input type="hidden" name="do" value={action} />
					<button type="submit" name="choice" value="merge">
						{words.merge}
					</button>
				</form>
				<form class="sheet" method="post" action={own}>
					<h3>{words.takeMine}</h3>
					<p>{words.takeMineHelp(name)}</p>
					<KeptFields form={form} />
					<button class="quiet" type="submit" name="do" value={action}>
						{words.takeMineButton[action]}
					</button>
				</form>
				<form class="sheet" method="post" action={`${own}/conflict`}>
					<h3>{words.takeTheirs(name)}</h3>
					<p>{words.takeTheirsHelp}</p>
					<KeptFields form={form} />
					<input type="hidden" name="do" value={action} />
					<button class="quiet" type="submit" name="choice" value="theirs">
						{words.takeTheirs(name)}
					</button>
				</form>
			</div>
		</section>
	);
}

function mergeHelp({ language, merged }: ConflictProps): string {
	const words = wordsFor(language).conflict;
	const clashes = merged.map((field) => field.clashes);
	if (clashes.some((list) => list === undefined)) return words.mergeHelp;
	const count = clashes.reduce((sum, list = []) => sum + list.length, 0);
	return count === 0 ? words.mergeFits : words.mergeClashes(count);
}
