/** Fields that several messages have in common. */
import { z } from 'zod';

export const id = z.number().int();
export const share = z.number().min(0).max(1);
