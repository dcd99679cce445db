export * from '../../domain/shared/phone'
