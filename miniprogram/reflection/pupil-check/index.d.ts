export * from '../../../domain/shared/pupil-check/phone'
