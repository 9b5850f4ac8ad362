import { numberText } from "../../../platform/ui/number-text.ts";
import type { BuilderForm } from "./builder-form.ts";
import { QuestionFrame } from "./question-frame.tsx";
import { kindGroups } from "./question-kinds.ts";
import { questionName } from "./question-names.ts";

/** So many questions are found by scrolling. */
const FEW = 6;

/** All questions, and how to add one. */
export function QuestionList({ form }: { form: BuilderForm }) {
	const { words, all } = form;
	return (
		<>
			<h2>{words.questions}</h2>
			{all.length > FEW && <Overview form={form} />}
			{all.length === 0 && <p class="help">{words.noQuestions}</p>}
			<div id="questions">
				{all.map((one, index) => (
					<QuestionFrame {...one} form={form} earlier={all.slice(0, index)} />
				))}
			</div>
			<AddQuestion form={form} />
		</>
	);
}

/** Leads to each of many questions. */
function Overview({ form }: { form: BuilderForm }) {
	const { words, all, draft, language } = form;
	return (
		<details class="more" id="overview">
			<summary>{words.overview(numberText(all.length, language))}</summary>
			<ol>
				{all.map((one) => (
					<li>
						<a href={`#q-${one.question.key}`}>{questionName(one, draft, words)}</a>
					</li>
				))}
			</ol>
		</details>
	);
}

/** Chooses how a new question is answered, in plain words. */
function AddQuestion({ form: { words } }: { form: BuilderForm }) {
	return (
		<div class="adding-question" id="add">
			<div class="field">
				<label for="add_type">{words.addType}</label>
				<select id="add_type" name="add_type">
					{kindGroups.map(([group, kinds]) => (
						<optgroup label={words.typeGroups[group]}>
							{kinds.map((kind) => (
								<option value={kind}>
									{words.chooseType(words.types[kind].name, words.types[kind].help)}
								</option>
							))}
						</optgroup>
					))}
				</select>
			</div>
			<button type="submit" name="do" value="add">
				{words.add}
			</button>
		</div>
	);
}
