import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a change is what makes a test fail and not the day it was
 * run on. `npm run explore` draws others, with the seed it prints in `AARRING_SEED`.
 */
fc.configureGlobal({ seed: Number(process.env['AARRING_SEED'] ?? 20240417) });
