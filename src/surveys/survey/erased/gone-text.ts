/** Says in the contract why a survey is gone (410). */
export const SURVEY_GONE = "The newsroom has deleted the survey, with all answers.";

/** The problems of routes about one survey. */
export const NO_SURVEY = { 404: "There is no such survey.", 410: SURVEY_GONE };
