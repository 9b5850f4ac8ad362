import { AnnotationPatch, ErasureInput } from "../surveys/answers/annotations/annotation.schema.ts";
import {
	DeadLetterBatch,
	DeadLetterOutcomes,
} from "../surveys/answers/dead-letters/dead-letters.schema.ts";
import { AnnotatedSubmission } from "../surveys/answers/submission.schema.ts";

/** The bodies that the newsroom sends about submissions. */
export const answerInputs = {
	ResponsePatch: AnnotationPatch,
	ResponseErasure: ErasureInput,
	DeadLetterBatch,
};

/** The bodies with which these are answered. */
export const answerOutputs = { AnnotatedResponse: AnnotatedSubmission, DeadLetterOutcomes };
